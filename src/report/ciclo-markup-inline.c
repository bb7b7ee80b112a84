/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The inside of a paragraph, read by cmark. cmark cannot be told to leave headings, code, HTML and the rest alone, so
 * the signs that would begin them are escaped first; what comes out is emphasis, links and text. */

#include "config.h"

#include "report/ciclo-markup-inline.h"

#include <cmark.h>
#include <string.h>

#define LONGEST_LABEL 1100

/* What the walk through cmark's tree remembers. */
typedef struct
{
  CicloRuns *runs;
  GString *text; /* not yet in a run */
  int bold;
  int italic;
  const char *uri; /* of the link we are in, if it may be followed */
} Reader;

/* "<https://…>" is a link of cmark's own; any other "<" would begin HTML. */
static gboolean
begins_autolink (const char *text)
{
  gsize length = strcspn (text + 1, "<> \n");
  g_autofree char *uri = g_strndup (text + 1, length);

  return text[1 + length] == '>' && ciclo_uri_is_allowed (uri);
}

/* "[a]: b" defines a link elsewhere in Markdown, and vanishes. cmark reads no longer label than this. */
static gboolean
begins_definition (const char *line)
{
  const char *definition;
  const char *link;

  if (*line != '[')
    return FALSE;
  definition = g_strstr_len (line, LONGEST_LABEL, "]:");
  link = g_strstr_len (line, LONGEST_LABEL, "](");

  return definition != NULL && (link == NULL || definition < link);
}

static gboolean
begins_emphasis (const char *text)
{
  gsize marks = strspn (text, "*_");

  return marks > 0 && marks <= 3 && strchr (" \n", text[marks]) == NULL;
}

/* The signs at the start of a line that would make more of it than a paragraph. */
static gboolean
begins_block (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if (digits > 0)
    return line[digits] == '.' || line[digits] == ')';
  if (*line == '*' || *line == '_')
    return !begins_emphasis (line);

  return strchr ("#>=-+~", *line) != NULL || begins_definition (line);
}

static gboolean
must_escape (const char *text,
             const char *p)
{
  switch (*p)
    {
    case '`':
      return TRUE;

    case '<':
      return !begins_autolink (p);

    case '!':
      return p[1] == '[';

    case '[':
      return p > text && p[-1] == '!';

    default:
      return FALSE;
    }
}

/* Copies the backslash at @p and the sign it takes literally; gives the last byte read. One at the end of a line takes
 * nothing and stands for itself. */
static const char *
copy_escaped (GString *out,
              const char *p)
{
  g_string_append_c (out, '\\');
  if (p[1] == '\0' || p[1] == '\n')
    {
      g_string_append_c (out, '\\');
      return p;
    }
  g_string_append_c (out, p[1]);

  return p + 1;
}

/* Gives @text with a backslash before each sign that is not to be markup. Of "3." the dot is escaped: a digit cannot
 * be. */
static char *
escape (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 16);
  gboolean at_start = TRUE;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean starts_block = at_start && begins_block (p);

      at_start = *p == '\n';
      if (*p == '\\')
        {
          p = copy_escaped (out, p);
          continue;
        }
      while (starts_block && g_ascii_isdigit (*p))
        g_string_append_c (out, *p++);
      if (starts_block || must_escape (text, p))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
      /* No backslash: in an address, cmark reads "&copy;" before it reads that. */
      if (*p == '&')
        g_string_append (out, "amp;");
    }

  return g_string_free (out, FALSE);
}

static gboolean
begins_http (const char *text)
{
  return g_ascii_strncasecmp (text, "http://", strlen ("http://")) == 0 ||
         g_ascii_strncasecmp (text, "https://", strlen ("https://")) == 0;
}

/* The next address in @text that was typed without any markup; NULL where there is none. */
static const char *
find_address (const char *text,
              gsize *length)
{
  for (const char *p = strstr (text, "://"); p != NULL; p = strstr (p + 1, "://"))
    {
      const char *start = p;

      while (start > text && g_ascii_isalpha (start[-1]))
        start--;
      if (!begins_http (start))
        continue;
      *length = strcspn (start, " \n<>\"");
      while (*length > 0 && strchr (".,;:!?)]'", start[*length - 1]) != NULL)
        (*length)--;
      if (start + *length > p + strlen ("://"))
        return start;
    }

  return NULL;
}

static void
add_text (Reader *self,
          CicloStyle style,
          const char *text)
{
  const char *address;
  gsize length;

  for (; (address = find_address (text, &length)) != NULL; text = address + length)
    {
      g_autofree char *before = g_strndup (text, address - text);
      g_autofree char *uri = g_strndup (address, length);

      ciclo_runs_add (self->runs, style, before);
      ciclo_runs_add_link (self->runs, style, uri, uri);
    }
  ciclo_runs_add (self->runs, style, text);
}

/* Style or link changes here: what was read so far becomes one run. */
static void
flush (Reader *self)
{
  CicloStyle style = (self->bold > 0 ? CICLO_STYLE_BOLD : 0) | (self->italic > 0 ? CICLO_STYLE_ITALIC : 0);

  if (self->uri != NULL)
    ciclo_runs_add_link (self->runs, style, self->text->str, self->uri);
  else
    add_text (self, style, self->text->str);
  g_string_truncate (self->text, 0);
}

/* A link that may not be followed shows what was typed. */
static void
read_link (Reader *self,
           cmark_node *node,
           gboolean entering)
{
  const char *uri = cmark_node_get_url (node);
  const char *title = cmark_node_get_title (node);

  if (ciclo_uri_is_allowed (uri))
    {
      flush (self);
      self->uri = entering ? uri : NULL;
      return;
    }
  if (entering)
    g_string_append_c (self->text, '[');
  else if (*title != '\0')
    g_string_append_printf (self->text, "](%s \"%s\")", uri, title);
  else
    g_string_append_printf (self->text, "](%s)", uri);
}

static void
change (Reader *self,
        int *depth,
        gboolean entering)
{
  flush (self);
  *depth += entering ? 1 : -1;
}

static void
read_node (Reader *self,
           cmark_node *node,
           gboolean entering)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_STRONG)
    change (self, &self->bold, entering);
  else if (type == CMARK_NODE_EMPH)
    change (self, &self->italic, entering);
  else if (type == CMARK_NODE_LINK)
    read_link (self, node, entering);
  else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
    g_string_append_c (self->text, '\n');
  else if (cmark_node_get_literal (node) != NULL)
    g_string_append (self->text, cmark_node_get_literal (node));
}

/* TRUE where cmark saw one paragraph, as it always should. */
static gboolean
is_paragraph (cmark_node *document)
{
  cmark_node *first = cmark_node_first_child (document);

  return first != NULL && cmark_node_get_type (first) == CMARK_NODE_PARAGRAPH && cmark_node_next (first) == NULL;
}

CicloRuns *
ciclo_markup_read_inline (const char *text)
{
  g_autofree char *escaped = escape (text);
  Reader reader = { ciclo_runs_new (NULL), g_string_new (NULL) };
  cmark_node *document = cmark_parse_document (escaped, strlen (escaped), CMARK_OPT_VALIDATE_UTF8);

  if (is_paragraph (document))
    {
      cmark_iter *iter = cmark_iter_new (document);
      cmark_event_type event;

      while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
        read_node (&reader, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER);
      cmark_iter_free (iter);
      flush (&reader);
    }
  else
    ciclo_runs_add (reader.runs, CICLO_STYLE_PLAIN, text);
  cmark_node_free (document);
  g_string_free (reader.text, TRUE);

  return reader.runs;
}
