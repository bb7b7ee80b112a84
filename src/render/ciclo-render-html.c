/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as one file of HTML that needs nothing else: no script, no network, its look inside. It is XML as well, so
 * that any XML parser can say whether it is sound. */

#include "config.h"

#include "render/ciclo-renderers.h"

#include "core/ciclo-icu.h"
#include "core/ciclo-png.h"
#include "core/ciclo-text.h"
#include "data/ciclo-data.h"
#include "render/ciclo-html.h"
#include "render/ciclo-list.h"
#include "render/ciclo-nesting.h"
#include "render/ciclo-pages.h"
#include "report/ciclo-block-days.h"

#include <string.h>

#define LOOK "/org/ciclo/data/render/document.css"
/* What a page may load: nothing but what is in it. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/* Lists */

static void add_items (CicloHtml *self,
                       const GPtrArray *items);

static void
add_item (CicloHtml *self,
          const CicloListItem *item)
{
  gboolean has_label = item->kind == CICLO_LABEL_OTHER || item->kind == CICLO_LABEL_BOX;
  g_autofree char *value = NULL;

  if (item->kind == CICLO_LABEL_NUMBER)
    value = g_strdup_printf ("value=\"%u\"", item->number);
  ciclo_html_open (self, "li", value, item->block->runs);
  if (has_label && *item->block->label != '\0')
    {
      g_string_append (self->out, "<span class=\"label\">");
      ciclo_html_add_text (self, item->block->label);
      g_string_append (self->out, "</span> ");
    }
  g_string_append (self->out, has_label ? "<div>" : "");
  ciclo_html_add_runs (self, item->block->runs);
  for (guint i = 0; i < item->more->len; i++)
    {
      const CicloBlock *block = item->more->pdata[i];

      ciclo_html_open (self, "p", NULL, block->runs);
      ciclo_html_add_runs (self, block->runs);
      g_string_append (self->out, "</p>");
    }
  if (item->nested->len > 0)
    add_items (self, item->nested);
  g_string_append (self->out, has_label ? "</div></li>\n" : "</li>\n");
}

/* A list counts by itself, points with bullets, or shows the labels as they were typed. */
static void
add_items (CicloHtml *self,
           const GPtrArray *items)
{
  static const char *const tags[][2] = {
    [CICLO_LABEL_BULLET] = { "<ul>\n", "</ul>\n" },
    [CICLO_LABEL_NUMBER] = { "<ol>\n", "</ol>\n" },
    [CICLO_LABEL_BOX] = { "<ul class=\"labels\" role=\"list\">\n", "</ul>\n" },
    [CICLO_LABEL_OTHER] = { "<ul class=\"labels\" role=\"list\">\n", "</ul>\n" },
  };

  for (guint first = 0; first < items->len;)
    {
      guint end = first + ciclo_list_count_alike (items, first);
      CicloLabelKind kind = ((CicloListItem *) items->pdata[first])->kind;

      g_string_append (self->out, tags[kind][0]);
      for (; first < end; first++)
        add_item (self, items->pdata[first]);
      g_string_append (self->out, tags[kind][1]);
    }
}

/* Blocks */

static void
add_line (CicloHtml *self,
          const char *class,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (self->out, "<p class=\"%s\">", class);
  ciclo_html_add_text (self, text);
  g_string_append (self->out, "</p>\n");
}

static void
add_paragraph (CicloHtml *self,
               const CicloBlock *block)
{
  if (ciclo_runs_is_empty (block->runs))
    return;

  ciclo_html_open (self, "p", NULL, block->runs);
  ciclo_html_add_runs (self, block->runs);
  g_string_append (self->out, "</p>\n");
}

static void
add_heading_text (CicloHtml *self,
                  const CicloBlock *block)
{
  gboolean is_place = block->id != NULL && g_hash_table_lookup (self->places, block->id) == block;
  g_autofree char *tag = NULL;
  g_autofree char *attributes = NULL;

  if (ciclo_runs_is_empty (block->runs))
    return;

  tag = g_strdup_printf ("h%u", 1 + ciclo_nesting_enter (&self->open, block->level));
  attributes = g_strdup_printf ("class=\"l%u\"%s%s%s", block->level, is_place ? " id=\"" : "",
                                is_place ? block->id : "", is_place ? "\"" : "");
  ciclo_html_open (self, tag, attributes, block->runs);
  ciclo_html_add_runs (self, block->runs);
  g_string_append_printf (self->out, "</%s>\n", tag);
  g_free (self->caption);
  self->caption = ciclo_runs_dup_text (block->runs);
}

static void
add_heading (CicloHtml *self,
             const CicloBlock *block)
{
  gboolean is_grouped = block->above != NULL || block->aside != NULL;

  if (is_grouped)
    g_string_append (self->out, block->level == 1 ? "<div class=\"head first\">\n" : "<div class=\"head\">\n");
  add_line (self, "above", block->above);
  add_heading_text (self, block);
  add_line (self, "aside", block->aside);
  if (is_grouped)
    g_string_append (self->out, "</div>\n");
}

/* Each kind of note has a word before it and a rule of its own pattern, never a colour alone. */
static void
add_note (CicloHtml *self,
          const CicloBlock *block)
{
  static const char *const classes[CICLO_N_CALLOUTS] = {
    [CICLO_CALLOUT_SAY] = "say",
    [CICLO_CALLOUT_DO] = "do",
    [CICLO_CALLOUT_ASK] = "ask",
    [CICLO_CALLOUT_TIP] = "tip",
    [CICLO_CALLOUT_WARNING] = "frame warning",
    [CICLO_CALLOUT_SAFETY] = "frame safety",
    [CICLO_CALLOUT_KEY] = "frame key",
  };

  g_string_append_printf (self->out, "<div class=\"note %s\" role=\"note\">\n", classes[block->note]);
  add_line (self, "word", ciclo_report_get_note_word (self->report, block));
  g_string_append (self->out, "<div>\n");
  ciclo_html_add_blocks (self, block->blocks);
  g_string_append (self->out, "</div>\n</div>\n");
}

static void
add_definitions (CicloHtml *self,
                 const CicloBlock *block)
{
  if (block->definitions->len == 0)
    return;

  g_string_append (self->out, "<dl>\n");
  for (guint i = 0; i < block->definitions->len; i++)
    {
      const CicloDefinition *definition = block->definitions->pdata[i];

      g_string_append (self->out, "<dt>");
      ciclo_html_add_text (self, definition->term);
      g_string_append (self->out, "</dt>\n<dd>");
      ciclo_html_add_cell_blocks (self, definition->blocks);
      g_string_append (self->out, "</dd>\n");
    }
  g_string_append (self->out, "</dl>\n");
}

/* What a picture shows is said in words where it cannot be shown. */
static void
add_picture (CicloHtml *self,
             const CicloBlock *block)
{
  g_autofree char *content = NULL;
  guint width;
  guint height;

  if (!ciclo_png_measure (block->png, &width, &height))
    {
      add_line (self, "words", block->label);
      return;
    }

  content = g_base64_encode (g_bytes_get_data (block->png, NULL), g_bytes_get_size (block->png));
  g_string_append (self->out, "<p class=\"picture\"><img alt=\"");
  ciclo_html_add_value (self, block->label);
  g_string_append_printf (self->out, "\" width=\"%u\" height=\"%u\" style=\"width:%d%%\"", width, height,
                          MAX ((int) (block->width * 100), 1));
  g_string_append_printf (self->out, " src=\"data:image/png;base64,%s\" /></p>\n", content);
}

/* Days have no scale here: one after the other. */
static void
add_days (CicloHtml *self,
          const CicloBlock *block)
{
  g_autoptr (GPtrArray) blocks = ciclo_days_list (self->report, block->days, 0, block->days->columns->len);

  g_free (self->caption);
  self->caption = g_strdup (block->days->summary);
  ciclo_html_add_blocks (self, blocks);
  ciclo_html_add_blocks (self, block->blocks);
}

static void
add_block (CicloHtml *self,
           const CicloBlock *block)
{
  switch (block->kind)
    {
    case CICLO_BLOCK_HEADING:
      add_heading (self, block);
      break;

    case CICLO_BLOCK_PARAGRAPH:
      add_paragraph (self, block);
      break;

    case CICLO_BLOCK_DEFINITIONS:
      add_definitions (self, block);
      break;

    case CICLO_BLOCK_TABLE:
      ciclo_html_add_table (self, block);
      break;

    case CICLO_BLOCK_NOTE:
      add_note (self, block);
      break;

    case CICLO_BLOCK_PICTURE:
      add_picture (self, block);
      break;

    case CICLO_BLOCK_DAYS:
      add_days (self, block);
      break;

    case CICLO_BLOCK_ITEM: /* with those that follow it */
    case CICLO_BLOCK_PAGE_BREAK:
    default:
      break;
    }
}

void
ciclo_html_add_blocks (CicloHtml *self,
                       const GPtrArray *blocks)
{
  gboolean is_new_page = FALSE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (blocks != NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CicloBlock *block = blocks->pdata[i];

      if (block->kind == CICLO_BLOCK_PAGE_BREAK)
        {
          is_new_page = TRUE;
          continue;
        }
      if (is_new_page)
        g_string_append (self->out, "<div class=\"page\"></div>\n");
      is_new_page = FALSE;
      if (block->kind == CICLO_BLOCK_ITEM)
        {
          g_autoptr (GPtrArray) items = ciclo_list_read (blocks, &i);

          add_items (self, items);
          i--;
        }
      else
        add_block (self, block);
    }
}

void
ciclo_html_add_cell_blocks (CicloHtml *self,
                            const GPtrArray *blocks)
{
  const CicloBlock *only;

  g_return_if_fail (self != NULL);
  g_return_if_fail (blocks != NULL);

  only = blocks->len == 1 ? blocks->pdata[0] : NULL;
  if (only != NULL && only->kind == CICLO_BLOCK_PARAGRAPH)
    ciclo_html_add_runs (self, only->runs);
  else
    ciclo_html_add_blocks (self, blocks);
}

/* The page */

/* The first heading with an id is where its links lead. */
static void
find_places (CicloHtml *self)
{
  const GPtrArray *blocks = self->report->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      CicloBlock *block = blocks->pdata[i];

      if (block->kind == CICLO_BLOCK_HEADING && block->id != NULL && ciclo_text_is_id (block->id) &&
          !ciclo_runs_is_empty (block->runs) && !g_hash_table_contains (self->places, block->id))
        g_hash_table_insert (self->places, block->id, block);
    }
}

/* A string of CSS that holds whatever it holds. */
static void
append_string (GString *out,
               const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_printf (out, "\\%06x", g_utf8_get_char (p));
  g_string_append_c (out, '"');
}

/* The look: one file for all documents, and what depends on this one. */
static void
add_look (CicloHtml *self,
          const CicloPaper *paper)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ciclo_data_get_resource (), LOOK, 0, NULL);
  const char *look = g_bytes_get_data (bytes, NULL);

  g_string_append (self->out, "<style>\n");
  g_string_append (self->out, strstr (look, "*/\n\n") + strlen ("*/\n\n"));
  g_string_append_printf (self->out, "@page { size: %s%s;", paper->id, self->report->landscape ? " landscape" : "");
  if (self->report->draft)
    {
      g_string_append (self->out, " @top-right { content: ");
      append_string (self->out, self->report->words[CICLO_WORD_DRAFT]);
      g_string_append (self->out, "; font-size: 9pt; }");
    }
  g_string_append (self->out, " }\n</style>\n");
}

static void
add_meta (CicloHtml *self,
          const char *name,
          const char *content)
{
  if (content == NULL)
    return;

  g_string_append_printf (self->out, "<meta name=\"%s\" content=\"", name);
  ciclo_html_add_value (self, content);
  g_string_append (self->out, "\" />\n");
}

static void
add_head (CicloHtml *self,
          const CicloPaper *paper)
{
  g_string_append (self->out, "<head>\n<meta charset=\"utf-8\" />\n"
                              "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\" />\n");
  add_meta (self, "viewport", "width=device-width, initial-scale=1");
  add_meta (self, "color-scheme", "light dark");
  add_meta (self, "author", self->report->author);
  g_string_append (self->out, "<title>");
  ciclo_html_add_value (self, self->report->title);
  if (self->report->subtitle != NULL)
    {
      g_string_append (self->out, " – ");
      ciclo_html_add_value (self, self->report->subtitle);
    }
  g_string_append (self->out, "</title>\n");
  add_look (self, paper);
  g_string_append (self->out, "</head>\n");
}

static void
add_body (CicloHtml *self)
{
  const CicloReport *report = self->report;

  g_string_append_printf (self->out, "<body%s>\n<main>\n", report->landscape ? " class=\"wide\"" : "");
  ciclo_html_add_blocks (self, report->top);
  add_line (self, "draft", report->draft ? report->words[CICLO_WORD_DRAFT] : NULL);
  g_string_append (self->out, "<h1>");
  ciclo_html_add_text (self, report->title);
  g_string_append (self->out, "</h1>\n");
  add_line (self, "subtitle", report->subtitle);
  add_line (self, "foot", report->foot);
  ciclo_html_add_blocks (self, report->blocks);
  g_string_append (self->out, "</main>\n</body>\n");
}

GBytes *
ciclo_render_html (const CicloReport *report,
                   const CicloRenderOptions *options,
                   GError **error)
{
  const CicloPaper *paper = ciclo_paper_find (options->paper, error);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CicloIcu) icu = NULL;
  CicloHtml html = { NULL, report, places };

  g_return_val_if_fail (report != NULL, NULL);

  if (paper == NULL)
    return NULL;

  icu = ciclo_icu_new (report->language);
  html.out = g_string_new ("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"");
  html.right_to_left = ciclo_icu_is_right_to_left (icu);
  html.caption = g_strdup (report->subtitle != NULL ? report->subtitle : report->title);
  find_places (&html);
  ciclo_html_add_value (&html, report->language);
  g_string_append (html.out, "\" xml:lang=\"");
  ciclo_html_add_value (&html, report->language);
  g_string_append_printf (html.out, "\" dir=\"%s\">\n", html.right_to_left ? "rtl" : "ltr");
  add_head (&html, paper);
  add_body (&html);
  g_string_append (html.out, "</html>\n");
  g_free (html.caption);

  return g_string_free_to_bytes (html.out);
}
