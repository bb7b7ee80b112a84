/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report as a whole: what belongs to the document rather than to one of its blocks. */

#include "config.h"

#include "report/ciclo-report.h"

#include "core/ciclo-text.h"

#include <glib/gi18n-lib.h>

static const char *const msgids[CICLO_N_WORDS] = {
  /* Translators: at the foot of each printed page; keep the words in braces as they are. */
  [CICLO_WORD_PAGE] = N_ ("Page {page} of {pages}"),
  [CICLO_WORD_DRAFT] = N_ ("Draft"),
  [CICLO_WORD_TIME] = N_ ("Time"),
  [CICLO_WORD_WHAT] = N_ ("What happens"),
  /* Translators: the next words stand on a printed session plan before what the trainer says, does, asks. */
  [CICLO_WORD_NOTE +
      CICLO_CALLOUT_SAY] = N_ ("Say"),
  [CICLO_WORD_NOTE +
      CICLO_CALLOUT_DO] = N_ ("Do"),
  [CICLO_WORD_NOTE +
      CICLO_CALLOUT_ASK] = N_ ("Ask"),
  [CICLO_WORD_NOTE +
      CICLO_CALLOUT_TIP] = N_ ("Tip"),
  [CICLO_WORD_NOTE +
      CICLO_CALLOUT_WARNING] = N_ ("Watch out"),
  [CICLO_WORD_NOTE +
      CICLO_CALLOUT_SAFETY] = N_ ("Safety"),
  [CICLO_WORD_NOTE +
      CICLO_CALLOUT_KEY] = N_ ("Answer key"),
};

CicloReport *
ciclo_report_new (const char *title,
                  const char *language)
{
  CicloReport *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (language != NULL && *language != '\0', NULL);

  self = g_new0 (CicloReport, 1);
  self->title = ciclo_text_clean_line (title);
  self->language = g_strdup (language);
  self->top = ciclo_blocks_new ();
  self->blocks = ciclo_blocks_new ();
  for (guint i = 0; i < CICLO_N_WORDS; i++)
    self->words[i] = g_strdup (msgids[i]);

  return self;
}

void
ciclo_report_free (CicloReport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->language);
  g_free (self->author);
  g_free (self->head);
  g_free (self->head_end);
  g_free (self->foot);
  g_ptr_array_unref (self->top);
  g_ptr_array_unref (self->blocks);
  for (guint i = 0; i < CICLO_N_WORDS; i++)
    g_free (self->words[i]);
  g_free (self);
}

void
ciclo_report_set (char **member,
                  const char *text)
{
  char *copy;

  g_return_if_fail (member != NULL);

  copy = text != NULL && *text != '\0' ? ciclo_text_clean_line (text) : NULL;
  g_free (*member);
  *member = copy;
}

const char *
ciclo_report_get_msgid (CicloReportWord word)
{
  g_return_val_if_fail (word < CICLO_N_WORDS, NULL);

  return msgids[word];
}

void
ciclo_report_set_word (CicloReport *self,
                       CicloReportWord word,
                       const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (word < CICLO_N_WORDS);
  g_return_if_fail (text != NULL && *text != '\0');

  ciclo_report_set (&self->words[word], text);
}

/* A placeholder, not a printf format: the text comes from a file. */
static void
fill_in (GString *text,
         const char *placeholder,
         guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  g_string_replace (text, placeholder, digits, 0);
}

char *
ciclo_report_dup_page_line (const CicloReport *self,
                            guint page,
                            guint pages)
{
  GString *line;

  g_return_val_if_fail (self != NULL, NULL);

  line = g_string_new (self->words[CICLO_WORD_PAGE]);
  fill_in (line, "{page}", page);
  fill_in (line, "{pages}", pages);

  return g_string_free (line, FALSE);
}

const char *
ciclo_report_get_note_word (const CicloReport *self,
                            const CicloBlock *note)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (note != NULL && note->kind == CICLO_BLOCK_NOTE, NULL);

  return note->label != NULL ? note->label : self->words[CICLO_WORD_NOTE + note->note];
}

static char *find_trainer_only (const GPtrArray *blocks,
                                gboolean any);

static char *
find_in_rows (const GPtrArray *rows,
              gboolean any)
{
  char *found = NULL;

  for (guint i = 0; i < rows->len && found == NULL; i++)
    {
      const CicloRow *row = rows->pdata[i];
      gboolean all = any || row->trainer_only;

      for (guint j = 0; j < row->cells->len && found == NULL; j++)
        found = find_trainer_only (((CicloCell *) row->cells->pdata[j])->blocks, all);
      if (found == NULL && row->trainer_only)
        found = g_strdup ("");
    }

  return found;
}

static char *
find_in_definitions (const GPtrArray *definitions,
                     gboolean any)
{
  for (guint i = 0; i < definitions->len; i++)
    {
      const CicloDefinition *definition = definitions->pdata[i];
      char *found;

      if (any || definition->trainer_only)
        return g_strdup (definition->term);
      found = find_trainer_only (definition->blocks, FALSE);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static char *
find_in_block (const CicloBlock *block,
               gboolean any)
{
  gboolean all = any || block->trainer_only;
  char *found = NULL;

  if (all && block->runs != NULL)
    return ciclo_runs_dup_text (block->runs);
  if (block->blocks != NULL)
    found = find_trainer_only (block->blocks, all);
  if (found == NULL && block->rows != NULL)
    found = find_in_rows (block->rows, all);
  if (found == NULL && block->definitions != NULL)
    found = find_in_definitions (block->definitions, all);
  if (found == NULL && all)
    found = g_strdup (block->label != NULL ? block->label : "");

  return found;
}

/* The first text that is marked or lies inside something that is; @any where a block around these is marked already. */
static char *
find_trainer_only (const GPtrArray *blocks,
                   gboolean any)
{
  char *found = NULL;

  for (guint i = 0; i < blocks->len && found == NULL; i++)
    found = find_in_block (blocks->pdata[i], any);

  return found;
}

char *
ciclo_report_dup_trainer_only (const CicloReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_trainer_only (self->blocks, FALSE);
}
