/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as Markdown, CommonMark with the tables of GitHub, to be pasted into a wiki or a forum and to be read as it
 * is. No line of it ends with a blank, and each text can be searched for. */

#include "config.h"

#include "render/ciclo-renderers.h"

#include "render/ciclo-list.h"
#include "render/ciclo-md.h"
#include "render/ciclo-nesting.h"
#include "render/ciclo-txt-lines.h"
#include "report/ciclo-block-days.h"

/* Lists */

static void add_items (GPtrArray *lines,
                       const GPtrArray *items,
                       char bullet);

/* A list of Markdown counts by itself. TRUE where it would count as the labels do. */
static gboolean
counts_alike (const GPtrArray *items,
              guint first,
              guint end)
{
  for (guint i = first + 1; i < end; i++)
    if (((CicloListItem *) items->pdata[i])->number != ((CicloListItem *) items->pdata[i - 1])->number + 1)
      return FALSE;

  return ((CicloListItem *) items->pdata[first])->kind == CICLO_LABEL_NUMBER;
}

/* The label of an item where the sign of the list does not say it, with a blank. */
static char *
dup_label (const CicloListItem *item,
           gboolean counts)
{
  g_autofree char *label = NULL;

  if (item->kind == CICLO_LABEL_BOX)
    return g_strdup ("[ ] ");
  if (!counts && item->kind != CICLO_LABEL_BULLET)
    label = ciclo_md_dup_text (item->block->label, CICLO_STYLE_BOLD, CICLO_MD_HEADING);

  return g_strdup_printf (label != NULL && *label != '\0' ? "%s " : "", label);
}

static void
add_item (GPtrArray *lines,
          const CicloListItem *item,
          gboolean counts,
          char bullet)
{
  g_autofree char *sign = counts ? g_strdup_printf ("%u. ", item->number) : g_strdup_printf ("%c ", bullet);
  g_autofree char *label = dup_label (item, counts);
  g_autofree char *text = ciclo_md_dup_runs (item->block->runs, CICLO_MD_PARAGRAPH);
  g_autofree char *whole = g_strconcat (label, text, NULL);
  g_autoptr (GPtrArray) body = ciclo_txt_new ();

  ciclo_md_add_lines (body, whole);
  for (guint i = 0; i < item->more->len; i++)
    {
      g_autofree char *more = ciclo_md_dup_runs (((CicloBlock *) item->more->pdata[i])->runs, CICLO_MD_PARAGRAPH);

      if (*more != '\0')
        ciclo_txt_gap (body);
      ciclo_md_add_lines (body, more);
    }
  if (item->nested->len > 0)
    add_items (body, item->nested, '-');
  if (body->len > 0)
    ciclo_txt_hang (lines, sign, body);
}

static void
add_items (GPtrArray *lines,
           const GPtrArray *items,
           char bullet)
{
  gboolean counted = FALSE;

  for (guint first = 0; first < items->len;)
    {
      guint end = first + ciclo_list_count_alike (items, first);
      gboolean counts = counts_alike (items, first, end);

      /* Only a list that begins with 1 may follow a text at once. */
      if (counts || counted)
        ciclo_txt_gap (lines);
      for (; first < end; first++)
        add_item (lines, items->pdata[first], counts, bullet);
      counted = counts;
    }
}

/* Blocks */

static void
add_heading (GPtrArray *lines,
             CicloMd *self,
             const CicloBlock *block)
{
  g_autofree char *text = ciclo_md_dup_runs (block->runs, CICLO_MD_HEADING);
  g_autofree char *facts = NULL;
  g_autofree char *line = NULL;

  if (*text != '\0')
    {
      int depth = 1 + (int) ciclo_nesting_enter (&self->open, block->level);

      ciclo_txt_take (lines, g_strdup_printf ("%.*s %s", depth, "######", text));
    }
  facts = g_strconcat (block->above != NULL ? block->above : "",
                       block->above != NULL && block->aside != NULL ? " · " : "",
                       block->aside != NULL ? block->aside : "", NULL);
  line = ciclo_md_dup_text (facts, CICLO_STYLE_ITALIC, CICLO_MD_PARAGRAPH);
  if (*line != '\0')
    ciclo_txt_gap (lines);
  ciclo_md_add_lines (lines, line);
}

/* Adds @blocks with @lead before their text, or above what is no text. */
static void
add_led (GPtrArray *lines,
         CicloMd *self,
         const char *lead,
         const GPtrArray *blocks)
{
  guint start = lines->len;

  ciclo_md_add_blocks (lines, self, blocks);
  if (lines->len > start && ((CicloBlock *) blocks->pdata[0])->kind == CICLO_BLOCK_PARAGRAPH)
    {
      char *joined = g_strconcat (lead, " ", lines->pdata[start], NULL);

      g_free (lines->pdata[start]);
      lines->pdata[start] = joined;
    }
  else
    {
      g_ptr_array_insert (lines, start, g_strdup (lead));
      /* A list with bullets may follow a text at once; nothing else may. */
      if (lines->len > start + 1 && !g_str_has_prefix (lines->pdata[start + 1], "- "))
        g_ptr_array_insert (lines, start + 1, g_strdup (""));
    }
}

void
ciclo_md_add_note (GPtrArray *lines,
                   CicloMd *self,
                   const CicloBlock *block)
{
  g_autoptr (GPtrArray) body = ciclo_txt_new ();
  g_autofree char *word = NULL;
  g_autofree char *lead = NULL;

  g_return_if_fail (lines != NULL);
  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL && block->kind == CICLO_BLOCK_NOTE);

  word = g_strconcat (ciclo_report_get_note_word (self->report, block), ":", NULL);
  lead = ciclo_md_dup_text (word, CICLO_STYLE_BOLD, CICLO_MD_HEADING);
  add_led (body, self, lead, block->blocks);
  for (guint i = 0; i < body->len; i++)
    ciclo_txt_take (lines, g_strconcat ("> ", body->pdata[i], NULL));
}

static void
add_definitions (GPtrArray *lines,
                 CicloMd *self,
                 const CicloBlock *block,
                 char bullet)
{
  const char sign[] = { bullet, ' ', '\0' };

  for (guint i = 0; i < block->definitions->len; i++)
    {
      const CicloDefinition *definition = block->definitions->pdata[i];
      g_autofree char *term = g_strconcat (definition->term, ":", NULL);
      g_autofree char *lead = ciclo_md_dup_text (term, CICLO_STYLE_BOLD, CICLO_MD_HEADING);
      g_autoptr (GPtrArray) body = ciclo_txt_new ();

      add_led (body, self, lead, definition->blocks);
      ciclo_txt_hang (lines, sign, body);
    }
}

/* Nothing that a wiki takes can hold a picture; what it shows is said. */
static void
add_picture (GPtrArray *lines,
             const CicloBlock *block)
{
  g_autofree char *text = ciclo_md_dup_text (block->label, CICLO_STYLE_ITALIC, CICLO_MD_PARAGRAPH);

  ciclo_md_add_lines (lines, text);
}

/* Days have no scale here: one after the other. */
static void
add_days (GPtrArray *lines,
          CicloMd *self,
          const CicloBlock *block)
{
  g_autoptr (GPtrArray) blocks = ciclo_days_list (self->report, block->days, 0, block->days->columns->len);

  ciclo_md_add_blocks (lines, self, blocks);
  if (block->blocks->len > 0)
    ciclo_txt_gap (lines);
  ciclo_md_add_blocks (lines, self, block->blocks);
}

static void
add_block (GPtrArray *lines,
           CicloMd *self,
           const CicloBlock *block,
           char bullet)
{
  g_autofree char *text = NULL;

  switch (block->kind)
    {
    case CICLO_BLOCK_HEADING:
      add_heading (lines, self, block);
      break;

    case CICLO_BLOCK_PARAGRAPH:
      text = ciclo_md_dup_runs (block->runs, CICLO_MD_PARAGRAPH);
      ciclo_md_add_lines (lines, text);
      break;

    case CICLO_BLOCK_DEFINITIONS:
      add_definitions (lines, self, block, bullet);
      break;

    case CICLO_BLOCK_TABLE:
      ciclo_md_add_table (lines, self, block, bullet);
      break;

    case CICLO_BLOCK_NOTE:
      ciclo_md_add_note (lines, self, block);
      break;

    case CICLO_BLOCK_PICTURE:
      add_picture (lines, block);
      break;

    case CICLO_BLOCK_DAYS:
      add_days (lines, self, block);
      break;

    case CICLO_BLOCK_ITEM: /* with those that follow it */
    case CICLO_BLOCK_PAGE_BREAK:
    default:
      break;
    }
}

static gboolean
is_list (const CicloMd *self,
         const CicloBlock *block)
{
  return block->kind == CICLO_BLOCK_ITEM || block->kind == CICLO_BLOCK_DEFINITIONS ||
         (block->kind == CICLO_BLOCK_TABLE && ciclo_md_is_folded (self, block));
}

void
ciclo_md_add_blocks (GPtrArray *lines,
                     CicloMd *self,
                     const GPtrArray *blocks)
{
  char bullet = '*';

  g_return_if_fail (lines != NULL);
  g_return_if_fail (self != NULL);
  g_return_if_fail (blocks != NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CicloBlock *block = blocks->pdata[i];
      g_autoptr (GPtrArray) own = ciclo_txt_new ();

      bullet = is_list (self, block) && bullet == '-' ? '*' : '-';
      if (block->kind == CICLO_BLOCK_ITEM)
        {
          g_autoptr (GPtrArray) items = ciclo_list_read (blocks, &i);

          add_items (own, items, bullet);
          i--;
        }
      else
        {
          add_block (own, self, block, bullet);
        }
      if (!is_list (self, block) && own->len > 0)
        bullet = '*';
      if (own->len > 0)
        ciclo_txt_gap (lines);
      g_ptr_array_extend_and_steal (lines, g_steal_pointer (&own));
    }
}

/* The document */

static void
add_title (GPtrArray *lines,
           const CicloReport *report)
{
  g_autofree char *title = ciclo_md_dup_text (report->title, CICLO_STYLE_PLAIN, CICLO_MD_HEADING);
  const struct
  {
    const char *text;
    CicloStyle style;
  } facts[] = {
    { report->draft ? report->words[CICLO_WORD_DRAFT] : NULL, CICLO_STYLE_BOLD },
    { report->subtitle, CICLO_STYLE_PLAIN },
    { report->foot, CICLO_STYLE_PLAIN },
  };
  g_autoptr (CicloRuns) runs = ciclo_runs_new (NULL);
  g_autofree char *line = NULL;

  if (*title != '\0')
    ciclo_txt_take (lines, g_strconcat ("# ", title, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i].text != NULL && !ciclo_runs_is_empty (runs))
        ciclo_runs_add (runs, CICLO_STYLE_PLAIN, " · ");
      ciclo_runs_add (runs, facts[i].style, facts[i].text);
    }
  line = ciclo_md_dup_runs (runs, CICLO_MD_PARAGRAPH);
  if (*line != '\0')
    ciclo_txt_gap (lines);
  ciclo_md_add_lines (lines, line);
}

GBytes *
ciclo_render_md (const CicloReport *report,
                 const CicloRenderOptions *options,
                 GError **error)
{
  g_autoptr (GHashTable) folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = ciclo_txt_new ();
  CicloMd md = { report, folded };
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (report != NULL, NULL);

  ciclo_md_find_folded (&md);
  ciclo_md_add_blocks (lines, &md, report->top);
  ciclo_txt_gap (lines);
  add_title (lines, report);
  ciclo_txt_gap (lines);
  ciclo_md_add_blocks (lines, &md, report->blocks);
  while (lines->len > 0 && *(char *) lines->pdata[lines->len - 1] == '\0')
    g_ptr_array_remove_index (lines, lines->len - 1);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) lines->pdata[i]);

  return g_string_free_to_bytes (out);
}
