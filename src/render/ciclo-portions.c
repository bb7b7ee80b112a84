/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting long paragraphs. Portions follow each other line by line, so that a reader sees at most one short line. */

#include "config.h"

#include "render/ciclo-portions.h"

#include <string.h>

typedef struct
{
  GPtrArray *portions;
  gsize room; /* in the last one */
} Cutter;

gsize
ciclo_portions_measure (const CicloRuns *runs)
{
  gsize length = 0;

  g_return_val_if_fail (runs != NULL, 0);

  for (guint i = 0; i < runs->list->len; i++)
    length += strlen (((CicloRun *) runs->list->pdata[i])->text);

  return length;
}

static CicloRuns *
begin_portion (Cutter *self)
{
  CicloRuns *runs = ciclo_runs_new (NULL);

  g_ptr_array_add (self->portions, runs);
  self->room = CICLO_LONGEST_PORTION;

  return runs;
}

static void
add_part (CicloRuns *portion,
          const CicloRun *run,
          const char *text)
{
  if (run->uri != NULL)
    ciclo_runs_add_link (portion, run->style, text, run->uri);
  else if (run->target != NULL)
    ciclo_runs_add_reference (portion, run->style, text, run->target);
  else
    ciclo_runs_add (portion, run->style, text);
}

/* How much of @text goes into @room: up to the last blank in it or, in a text without any, up to a character. */
static gsize
find_cut (const char *text,
          gsize room)
{
  gsize cut = room;

  while (cut > 0 && text[cut] != ' ' && text[cut] != '\n')
    cut--;
  if (cut > 0)
    return cut;

  cut = room;
  while (cut > 0 && ((guchar) text[cut] & 0xC0) == 0x80)
    cut--;

  return cut;
}

static void
add_run (Cutter *self,
         const CicloRun *run)
{
  CicloRuns *portion = self->portions->pdata[self->portions->len - 1];
  const char *text = run->text;

  while (strlen (text) > self->room)
    {
      gsize cut = find_cut (text, self->room);
      g_autofree char *part = g_strndup (text, cut);

      add_part (portion, run, part);
      portion = begin_portion (self);
      text += cut;
      if (cut > 0 && (*text == ' ' || *text == '\n'))
        text++;
    }
  add_part (portion, run, text);
  self->room -= strlen (text);
}

GPtrArray *
ciclo_portions_new (const CicloRuns *runs)
{
  Cutter cutter = { g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_runs_free) };

  g_return_val_if_fail (runs != NULL, cutter.portions);

  begin_portion (&cutter);
  for (guint i = 0; i < runs->list->len; i++)
    add_run (&cutter, runs->list->pdata[i]);

  return cutter.portions;
}
