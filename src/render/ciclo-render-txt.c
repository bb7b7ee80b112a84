/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as plain text of 80 columns, for reading in a terminal or a mail and for comparing. */

#include "config.h"

#include "render/ciclo-renderers.h"

#include "render/ciclo-txt-lines.h"
#include "report/ciclo-block-days.h"

#define WIDTH 80
#define WIDEST_TERM 24
#define NARROWEST 12

static guint
narrow (guint width,
        guint by)
{
  return width > by + NARROWEST ? width - by : NARROWEST;
}

static void
add_runs (GPtrArray *lines,
          const CicloRuns *runs,
          guint width)
{
  g_autofree char *text = ciclo_txt_dup_runs (runs);

  ciclo_txt_wrap (lines, text, width);
}

static void
add_underline (GPtrArray *lines,
               char line,
               guint width)
{
  guint longest = lines->len > 0 ? ciclo_txt_measure (lines->pdata[lines->len - 1]) : 0;

  ciclo_txt_take (lines, g_strnfill (width > 0 ? width : longest, line));
}

/* The last line, with @aside at the right margin where there is room, else below. */
static void
add_aside (GPtrArray *lines,
           const char *aside,
           guint width)
{
  const char *last = lines->len > 0 ? lines->pdata[lines->len - 1] : "";
  guint used = ciclo_txt_measure (last) + ciclo_txt_measure (aside);
  g_autofree char *blanks = NULL;
  char *joined;

  if (lines->len == 0 || used + 2 > width)
    {
      ciclo_txt_wrap (lines, aside, width);
      return;
    }
  blanks = g_strnfill (width - used, ' ');
  joined = g_strconcat (last, blanks, aside, NULL);
  g_ptr_array_set_size (lines, lines->len - 1);
  ciclo_txt_take (lines, joined);
}

static void
add_heading (GPtrArray *lines,
             const CicloBlock *block,
             guint width)
{
  ciclo_txt_gap (lines);
  if (block->level == 1 && lines->len > 0)
    g_ptr_array_add (lines, g_strdup (""));
  if (block->above != NULL)
    ciclo_txt_wrap (lines, block->above, width);
  add_runs (lines, block->runs, width);
  if (block->aside != NULL)
    add_aside (lines, block->aside, width);
  if (block->level == 1)
    add_underline (lines, '=', width);
  else if (block->level == 2)
    add_underline (lines, '-', 0);
}

static void
add_item (GPtrArray *lines,
          const CicloBlock *block,
          guint width)
{
  const char *label = *block->label != '\0' ? block->label : " ";
  g_autofree char *first = g_strdup_printf ("%*s%s ", (int) (block->level - 1) * 2, "", label);
  g_autoptr (GPtrArray) body = ciclo_txt_new ();

  add_runs (body, block->runs, narrow (width, ciclo_txt_measure (first)));
  ciclo_txt_hang (lines, first, body);
}

static void
add_note (GPtrArray *lines,
          const CicloReport *report,
          const CicloBlock *block,
          guint width)
{
  g_autofree char *first = g_strdup_printf ("%s: ", ciclo_report_get_note_word (report, block));
  g_autoptr (GPtrArray) body = ciclo_txt_new ();
  g_autoptr (GPtrArray) note = ciclo_txt_new ();

  ciclo_txt_add_blocks (body, report, block->blocks, narrow (width, ciclo_txt_measure (first) + 2), TRUE);
  ciclo_txt_hang (note, first, body);
  for (guint i = 0; i < note->len; i++)
    ciclo_txt_take (lines, g_strconcat ("| ", note->pdata[i], NULL));
}

static void
add_definitions (GPtrArray *lines,
                 const CicloReport *report,
                 const CicloBlock *block,
                 guint width)
{
  guint column = 0;

  for (guint i = 0; i < block->definitions->len; i++)
    column = MAX (column, ciclo_txt_measure (((CicloDefinition *) block->definitions->pdata[i])->term));
  column = MIN (column, WIDEST_TERM) + 2;

  for (guint i = 0; i < block->definitions->len; i++)
    {
      const CicloDefinition *definition = block->definitions->pdata[i];
      g_autoptr (GPtrArray) body = ciclo_txt_new ();
      guint used = ciclo_txt_measure (definition->term);
      g_autofree char *blanks = g_strnfill (used < column ? column - used : column, ' ');
      g_autofree char *first = g_strconcat (used < column ? definition->term : "", blanks, NULL);

      if (used >= column)
        ciclo_txt_wrap (lines, definition->term, width);
      ciclo_txt_add_blocks (body, report, definition->blocks, narrow (width, column), TRUE);
      ciclo_txt_hang (lines, first, body);
    }
}

static void
add_picture (GPtrArray *lines,
             const CicloBlock *block,
             guint width)
{
  g_autofree char *text = g_strdup_printf ("[%s]", block->label);

  ciclo_txt_wrap (lines, text, width);
}

/* No scale: one day after the other. */
static void
add_days (GPtrArray *lines,
          const CicloReport *report,
          const CicloBlock *block,
          guint width)
{
  g_autoptr (GPtrArray) blocks = ciclo_days_list (report, block->days, 0, block->days->columns->len);

  ciclo_txt_add_blocks (lines, report, blocks, width, FALSE);
  if (block->blocks->len > 0)
    ciclo_txt_gap (lines);
  ciclo_txt_add_blocks (lines, report, block->blocks, width, FALSE);
}

static void
add_block (GPtrArray *lines,
           const CicloReport *report,
           const CicloBlock *block,
           guint width)
{
  switch (block->kind)
    {
    case CICLO_BLOCK_HEADING:
      add_heading (lines, block, width);
      break;

    case CICLO_BLOCK_PARAGRAPH:
      add_runs (lines, block->runs, width);
      break;

    case CICLO_BLOCK_ITEM:
      add_item (lines, block, width);
      break;

    case CICLO_BLOCK_DEFINITIONS:
      add_definitions (lines, report, block, width);
      break;

    case CICLO_BLOCK_TABLE:
      ciclo_txt_add_table (lines, report, block, width);
      break;

    case CICLO_BLOCK_NOTE:
      add_note (lines, report, block, width);
      break;

    case CICLO_BLOCK_PICTURE:
      add_picture (lines, block, width);
      break;

    case CICLO_BLOCK_DAYS:
      add_days (lines, report, block, width);
      break;

    case CICLO_BLOCK_PAGE_BREAK:
    default:
      break;
    }
}

/* Items of one list and the text under a heading stay close. */
static gboolean
needs_gap (const CicloBlock *before,
           const CicloBlock *block)
{
  if (before->kind == CICLO_BLOCK_HEADING && block->kind != CICLO_BLOCK_HEADING)
    return before->level <= 2;

  return before->kind != CICLO_BLOCK_ITEM || block->kind != CICLO_BLOCK_ITEM;
}

void
ciclo_txt_add_blocks (GPtrArray *lines,
                      const CicloReport *report,
                      const GPtrArray *blocks,
                      guint width,
                      gboolean compact)
{
  g_return_if_fail (lines != NULL);
  g_return_if_fail (report != NULL);
  g_return_if_fail (blocks != NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      if (i > 0 && !compact && needs_gap (blocks->pdata[i - 1], blocks->pdata[i]))
        ciclo_txt_gap (lines);
      add_block (lines, report, blocks->pdata[i], width);
    }
}

static void
add_title (GPtrArray *lines,
           const CicloReport *report)
{
  ciclo_txt_add_blocks (lines, report, report->top, WIDTH, FALSE);
  if (report->draft)
    ciclo_txt_take (lines, g_strdup_printf ("[%s]", report->words[CICLO_WORD_DRAFT]));
  ciclo_txt_wrap (lines, report->title, WIDTH);
  add_underline (lines, '#', WIDTH);
  if (report->subtitle != NULL)
    ciclo_txt_wrap (lines, report->subtitle, WIDTH);
  if (report->foot != NULL)
    ciclo_txt_wrap (lines, report->foot, WIDTH);
  ciclo_txt_gap (lines);
}

GBytes *
ciclo_render_txt (const CicloReport *report,
                  const CicloRenderOptions *options,
                  GError **error)
{
  g_autoptr (GPtrArray) lines = ciclo_txt_new ();
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (report != NULL, NULL);

  add_title (lines, report);
  ciclo_txt_add_blocks (lines, report, report->blocks, WIDTH, FALSE);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) lines->pdata[i]);

  return g_string_free_to_bytes (out);
}
