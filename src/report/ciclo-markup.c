/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Light markup to blocks. Lines are sorted into paragraphs and items here, so that labels stay as typed and nobody is
 * renumbered; what stands inside a line is read by cmark, after everything that cmark would take for more than
 * emphasis and links has been escaped. */

#include "config.h"

#include "report/ciclo-markup.h"

#include "report/ciclo-markup-inline.h"

#include <string.h>

#define TAB_WIDTH 4

/* The paragraph or item being collected. */
typedef struct
{
  GPtrArray *blocks;
  GString *text;
  gboolean is_item;
  gboolean is_open;   /* lines may be added */
  gboolean after_gap; /* an empty line came after it */
  char *label;
  guint level;
  int indents[CICLO_MAX_ITEM]; /* of the items above and of this one */
} Collector;

static void
finish (Collector *self)
{
  if (!self->is_open)
    return;

  if (self->is_item)
    ciclo_blocks_add_item (self->blocks, self->level, self->label, ciclo_markup_read_inline (self->text->str));
  else
    ciclo_blocks_add_paragraph (self->blocks, ciclo_markup_read_inline (self->text->str));
  g_string_truncate (self->text, 0);
  self->is_open = FALSE;
}

static void
begin (Collector *self,
       const char *text)
{
  finish (self);
  g_string_append (self->text, text);
  self->is_open = TRUE;
  self->after_gap = FALSE;
}

static void
begin_item (Collector *self,
            int indent,
            const char *label,
            const char *text)
{
  guint level = 1;

  while (self->is_item && level <= self->level && indent > self->indents[level - 1])
    level++;
  level = MIN (level, CICLO_MAX_ITEM);

  begin (self, text);
  self->is_item = TRUE;
  self->level = level;
  self->indents[level - 1] = indent;
  g_free (self->label);
  self->label = g_strdup (label);
}

/* The length of a number or letter as people label lines: "3.", "12)", "1.2", "1.2.", "a)"; 0 where there is none. */
static gsize
measure_number (const char *text)
{
  const char *p = text;
  gboolean dotted = FALSE;

  if (g_ascii_isalpha (p[0]) && p[1] == ')')
    return 2;
  while (g_ascii_isdigit (*p))
    {
      p += strspn (p, "0123456789");
      if (*p != '.' || !g_ascii_isdigit (p[1]))
        break;
      dotted = TRUE;
      p++;
    }
  if (p == text || p - text > 12)
    return 0;
  if (*p == '.' || *p == ')')
    return p + 1 - text;

  return dotted ? p - text : 0;
}

static gsize
measure_bullet (const char *text)
{
  static const char *const bullets[] = { "-", "*", "+", "•", "–" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return strlen (bullets[i]);

  return 0;
}

/* A line of dashes or stars alone divides nothing: it stands as typed. */
static gboolean
is_rule (const char *text)
{
  return strspn (text, "-*_ ") == strlen (text);
}

/* Splits "3. Text" into label and text; FALSE for a line that is no item. */
static gboolean
split_label (const char *line,
             char **label,
             const char **text)
{
  gsize bullet = measure_bullet (line);
  gsize length = bullet > 0 ? bullet : measure_number (line);

  if (length == 0 || line[length] != ' ' || is_rule (line))
    return FALSE;

  *label = bullet == 1 ? g_strdup ("•") : g_strndup (line, length);
  *text = line + length + strspn (line + length, " ");

  return **text != '\0';
}

static int
measure_indent (const char *line)
{
  int indent = 0;

  for (; *line == ' ' || *line == '\t'; line++)
    indent += *line == '\t' ? TAB_WIDTH : 1;

  return indent;
}

static void
take_line (Collector *self,
           char *line)
{
  int indent = measure_indent (line);
  g_autofree char *label = NULL;
  const char *text;

  g_strdelimit (line, "\t", ' ');
  g_strstrip (line);
  if (*line == '\0')
    {
      self->after_gap = TRUE;
      return;
    }

  if (split_label (line, &label, &text))
    begin_item (self, indent, label, text);
  else if (self->is_open && !self->after_gap && (!self->is_item || indent > 0))
    g_string_append_printf (self->text, "\n%s", line);
  else if (self->is_item && indent >= 2)
    begin_item (self, self->indents[self->level - 1], "", line);
  else
    {
      begin (self, line);
      self->is_item = FALSE;
    }
}

void
ciclo_markup_add (GPtrArray *blocks,
                  const char *prose)
{
  Collector collector = { blocks };
  g_autofree char *valid = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (blocks != NULL);

  if (prose == NULL || *prose == '\0')
    return;

  valid = g_utf8_make_valid (prose, -1);
  lines = g_strsplit (valid, "\n", -1);
  collector.text = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    take_line (&collector, lines[i]);
  finish (&collector);

  g_string_free (collector.text, TRUE);
  g_free (collector.label);
}

CicloRuns *
ciclo_markup_dup_runs (const char *prose)
{
  g_autofree char *valid = g_utf8_make_valid (prose != NULL ? prose : "", -1);

  return ciclo_markup_read_inline (g_strstrip (valid));
}

char *
ciclo_markup_dup_plain (const char *prose)
{
  g_autoptr (GPtrArray) blocks = ciclo_blocks_new ();
  GString *plain = g_string_new (NULL);

  ciclo_markup_add (blocks, prose);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CicloBlock *block = blocks->pdata[i];
      g_autofree char *text = ciclo_runs_dup_text (block->runs);

      if (i > 0)
        g_string_append_c (plain, '\n');
      if (block->label != NULL && *block->label != '\0')
        g_string_append_printf (plain, "%s ", block->label);
      g_string_append (plain, text);
    }

  return g_string_free (plain, FALSE);
}
