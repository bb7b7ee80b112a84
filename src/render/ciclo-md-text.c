/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in Markdown. What people wrote must stay text, in CommonMark and in what GitHub adds to it; but nothing is
 * escaped that needs no escape, because Markdown is also read as it is. */

#include "config.h"

#include "render/ciclo-md.h"

#include "render/ciclo-txt-lines.h"

#include <string.h>

typedef struct
{
  GString *out;
  CicloMdPlace place;
  gboolean at_start;   /* of a line: nothing but markup of ours was written in it */
  gboolean ends_line;  /* what comes next begins a line */
  gboolean is_in_link; /* between its brackets */
  gunichar before;     /* the last character; 0 for none, a line feed where a line begins */
} Writer;

/* Escaping */

/* "&amp;" and its like. */
static gboolean
begins_entity (const char *text)
{
  const char *p = text + 1;

  while (*p == '#' || g_ascii_isalnum (*p))
    p++;

  return *p == ';' && p > text + 1;
}

/* What makes more than a paragraph of a line that begins so. */
static gboolean
begins_block (const char *text)
{
  return strchr ("#>+-=|", *text) != NULL || (*text == ':' && text[1] == '-');
}

/* A low line inside a word means nothing. */
static gboolean
is_inside_word (gunichar before,
                const char *text)
{
  return g_unichar_isalnum (before) && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (text)));
}

static gboolean
must_escape (const Writer *self,
             const char *text)
{
  switch (*text)
    {
    case '\\':
    case '`':
    case '*':
    case '[':
    case '<':
    case '~':
    case '$':
      return TRUE;

    case ']':
      return self->is_in_link;

    case '_':
      return !is_inside_word (self->before, text);

    case '&':
      return begins_entity (text);

    case '#':
      return self->at_start || self->place == CICLO_MD_HEADING;

    default:
      return self->at_start && *text != '\0' && begins_block (text);
    }
}

/* "3." begins a list: of a number, it is the sign after it that can be escaped. */
static const char *
append_number (Writer *self,
               const char *text)
{
  gsize digits = strspn (text, "0123456789");

  g_string_append_len (self->out, text, digits);
  if (text[digits] == '.' || text[digits] == ')')
    g_string_append_c (self->out, '\\');
  self->at_start = FALSE;
  self->before = '0';

  return text + digits;
}

/* Writes the end of a line, now that there is something to come after it. */
static void
begin_line (Writer *self)
{
  static const char *const ends[] = {
    [CICLO_MD_PARAGRAPH] = "\\\n",
    [CICLO_MD_HEADING] = " ",
    [CICLO_MD_CELL] = "<br>",
    [CICLO_MD_FACT] = " · ",
  };

  if (!self->ends_line)
    return;

  while (g_str_has_suffix (self->out->str, " "))
    g_string_truncate (self->out, self->out->len - 1);
  g_string_append (self->out, ends[self->place]);
  self->ends_line = FALSE;
  self->at_start = self->place == CICLO_MD_PARAGRAPH;
  self->before = '\n';
}

/* Adds the character that @text begins with, which is no blank, or the number; gives what comes after it. */
static const char *
append_sign (Writer *self,
             const char *text)
{
  gunichar c = g_utf8_get_char (text);

  begin_line (self);
  if (self->at_start && g_ascii_isdigit (*text))
    return append_number (self, text);

  if (c == '|' && self->place == CICLO_MD_CELL)
    {
      g_string_append (self->out, "&#124;"); /* readers do not agree on another way to write it */
    }
  else
    {
      if (must_escape (self, text))
        g_string_append_c (self->out, '\\');
      g_string_append_unichar (self->out, c);
    }
  self->at_start = FALSE;
  self->before = c;

  return g_utf8_next_char (text);
}

static gboolean
is_gap (gunichar c)
{
  return c == 0 || c == ' ' || c == '\n';
}

/* Adds the text from @text to @end, with one blank where there are several, none where a line begins. */
static void
append_escaped (Writer *self,
                const char *text,
                const char *end)
{
  while (text < end)
    if (*text == '\n')
      {
        self->ends_line = self->out->len > 0;
        text++;
      }
    else if (*text == ' ')
      {
        if (!self->ends_line && !is_gap (self->before))
          {
            g_string_append_c (self->out, ' ');
            self->before = ' ';
          }
        text++;
      }
    else
      {
        text = append_sign (self, text);
      }
}

/* Styles */

/* Whether a reader sees stars between @inner, in the styled text, and @outer, beside it, as the markup they are. A
 * style is worth less than the text: where they would stay stars, it is left out. */
static gboolean
can_stand (gunichar inner,
           gunichar outer)
{
  if (outer == '*')
    return FALSE;

  return g_unichar_isalnum (inner) || is_gap (outer) || (outer < 0x80 && g_ascii_ispunct (outer));
}

/* The first character of the text after the run @i; 0 for none. */
static gunichar
get_next (const CicloRuns *runs,
          guint i)
{
  if (i + 1 >= runs->list->len)
    return 0;

  return g_utf8_get_char (((CicloRun *) runs->list->pdata[i + 1])->text);
}

static gunichar
get_last (const char *text,
          const char *end)
{
  return g_utf8_get_char (g_utf8_find_prev_char (text, end));
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iszerowidth (c) || !g_unichar_isgraph (c);
}

static const char *
skip_blanks (const char *text)
{
  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
find_end (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text && is_blank (get_last (text, end)))
    end = g_utf8_find_prev_char (text, end);

  return end;
}

/* A link whose words are its address. */
static gboolean
append_plain_link (Writer *self,
                   const char *uri,
                   const char *text,
                   const char *end)
{
  if (strlen (uri) != (gsize) (end - text) || strncmp (uri, text, end - text) != 0 || strchr (uri, ';') != NULL)
    return FALSE;

  g_string_append_printf (self->out, "<%s>", uri);
  self->at_start = FALSE;
  self->before = '>';

  return TRUE;
}

static void
append_words (Writer *self,
              const CicloRun *run,
              const char *text,
              const char *end)
{
  g_autofree char *uri = run->uri != NULL ? ciclo_uri_dup_harmless (run->uri) : NULL;

  if (uri == NULL)
    {
      append_escaped (self, text, end);
      return;
    }
  if (append_plain_link (self, uri, text, end))
    return;

  g_string_append_c (self->out, '[');
  self->at_start = FALSE;
  self->before = '[';
  self->is_in_link = TRUE;
  append_escaped (self, text, end);
  self->is_in_link = FALSE;
  g_string_append (self->out, "](");
  for (const char *p = uri; *p != '\0'; p++)
    g_string_append_printf (self->out, "%c%s", *p, *p == '&' && begins_entity (p) ? "amp;" : "");
  g_string_append_c (self->out, ')');
  self->before = ')';
}

static void
append_run (Writer *self,
            const CicloRuns *runs,
            guint i)
{
  const CicloRun *run = runs->list->pdata[i];
  const char *text = skip_blanks (run->text);
  const char *end = find_end (text);
  const char *stars = "***";
  gunichar first, last, next;

  if (text == end)
    {
      append_escaped (self, run->text, run->text + strlen (run->text));
      return;
    }

  append_escaped (self, run->text, text);
  begin_line (self);
  first = run->uri != NULL ? '[' : g_utf8_get_char (text);
  last = run->uri != NULL ? ')' : get_last (text, end);
  next = *end != '\0' ? ' ' : get_next (runs, i);
  if ((run->style & CICLO_STYLE_BOLD) == 0)
    stars = "*";
  else if ((run->style & CICLO_STYLE_ITALIC) == 0)
    stars = "**";
  if ((run->style & (CICLO_STYLE_BOLD | CICLO_STYLE_ITALIC)) == 0 || !can_stand (first, self->before) ||
      !can_stand (last, next))
    stars = "";

  g_string_append (self->out, stars);
  self->at_start = self->at_start && *stars == '\0';
  append_words (self, run, text, end);
  g_string_append (self->out, stars);
  if (*stars != '\0')
    self->before = '*';
  append_escaped (self, end, end + strlen (end));
}

/* Characters that turn the direction of what follows them: what is left open at the end is closed, or it would turn the
 * rest of the line. */
static void
close_turns (GString *out)
{
  g_autoptr (GString) closing = g_string_new (NULL);

  for (const char *p = out->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E)
        g_string_prepend (closing, "\xe2\x80\xac");
      else if (c >= 0x2066 && c <= 0x2068)
        g_string_prepend (closing, "\xe2\x81\xa9");
      else if ((c == 0x202C || c == 0x2069) && g_utf8_get_char (closing->str) == c)
        g_string_erase (closing, 0, 3);
    }
  g_string_append (out, closing->str);
}

char *
ciclo_md_dup_runs (const CicloRuns *runs,
                   CicloMdPlace place)
{
  Writer writer = { g_string_new (NULL), place, TRUE };

  g_return_val_if_fail (runs != NULL, g_string_free (writer.out, FALSE));

  for (guint i = 0; i < runs->list->len; i++)
    append_run (&writer, runs, i);
  close_turns (writer.out);

  return g_strchomp (g_string_free (writer.out, FALSE));
}

char *
ciclo_md_dup_text (const char *text,
                   CicloStyle style,
                   CicloMdPlace place)
{
  g_autoptr (CicloRuns) runs = ciclo_runs_new (NULL);

  ciclo_runs_add (runs, style, text);

  return ciclo_md_dup_runs (runs, place);
}

void
ciclo_md_add_lines (GPtrArray *lines,
                    const char *text)
{
  g_auto (GStrv) pieces = NULL;

  g_return_if_fail (lines != NULL);
  g_return_if_fail (text != NULL);

  pieces = g_strsplit (text, "\n", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      ciclo_txt_take (lines, g_strdup (pieces[i]));
}
