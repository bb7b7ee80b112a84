/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in HTML. Every character that a user wrote passes append_character(), and every address
 * ciclo_uri_is_allowed() and ciclo_uri_dup_harmless(): nothing of hers can become markup. */

#include "config.h"

#include "render/ciclo-html.h"

#include "core/ciclo-icu.h"

#include <pango/pango.h>
#include <string.h>

/* A word longer than this may be broken, anywhere where there is nothing better. */
#define LONGEST_WORD 24
#define PIECE 8

/* Characters that HTML and XML do not allow at all. */
static gboolean
is_forbidden (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\n') || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static void
append_character (GString *out,
                  gunichar c)
{
  static const char *const names[] = {
    ['&'] = "&amp;",
    ['<'] = "&lt;",
    ['>'] = "&gt;",
    ['"'] = "&quot;",
    ['\''] = "&#39;",
  };

  if (c < G_N_ELEMENTS (names) && names[c] != NULL)
    g_string_append (out, names[c]);
  else if (!is_forbidden (c))
    g_string_append_unichar (out, c);
}

void
ciclo_html_add_value (CicloHtml *self,
                      const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    append_character (self->out, *p == '\n' ? ' ' : g_utf8_get_char (p));
}

static gsize
measure_word (const char *text,
              const char *end)
{
  gsize length = 0;

  for (const char *p = text; p < end && !g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    length++;

  return length;
}

/* Adds what lies between @text and @end, with breaks for lines, and for words that no line of a telephone holds. */
static void
append_stretch (GString *out,
                const char *text,
                const char *end)
{
  gsize left = 0;
  gsize since = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (left == 0)
        {
          left = measure_word (p, end);
          since = 0;
          left = left > LONGEST_WORD ? left : 0;
        }
      if (since >= PIECE && since % PIECE == 0 && g_unichar_isalnum (c))
        g_string_append (out, "<wbr />");
      if (c == '\n')
        g_string_append (out, "<br />\n");
      else
        append_character (out, c);
      since += left > 0;
      left -= left > 0;
    }
}

/* The script of @c where it is one that the language of the report is not written in; otherwise common. */
static GUnicodeScript
get_foreign_script (const CicloHtml *self,
                    gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  if (script == G_UNICODE_SCRIPT_INHERITED || script == G_UNICODE_SCRIPT_UNKNOWN || script == G_UNICODE_SCRIPT_COMMON ||
      pango_language_includes_script (pango_language_from_string (self->report->language), (PangoScript) script))
    return G_UNICODE_SCRIPT_COMMON;

  return script;
}

/* The end of the text from @text on that is in one script. What belongs to no script, such as blanks, goes with a
 * foreign one only between its words. */
static const char *
find_end (const CicloHtml *self,
          const char *text,
          GUnicodeScript *script)
{
  const char *end = text;

  *script = get_foreign_script (self, g_utf8_get_char (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_neutral = g_unichar_get_script (c) == G_UNICODE_SCRIPT_COMMON;
      gboolean is_mark = g_unichar_get_script (c) == G_UNICODE_SCRIPT_INHERITED;

      if (!is_neutral && !is_mark && get_foreign_script (self, c) != *script)
        break;
      if (!is_neutral || *script == G_UNICODE_SCRIPT_COMMON)
        end = g_utf8_next_char (p);
    }

  return end;
}

static void
append_foreign (GString *out,
                const char *text,
                const char *end,
                GUnicodeScript script)
{
  guint32 code = GUINT32_TO_BE (g_unicode_script_to_iso15924 (script));
  gboolean right_to_left = ciclo_icu_find_direction (text, end) < 0;

  /* Which language it is nobody knows, but voices and fonts are chosen by the script. */
  g_string_append_printf (out, "<bdi lang=\"und-%.4s\" xml:lang=\"und-%.4s\" dir=\"%s\">", (const char *) &code,
                          (const char *) &code, right_to_left ? "rtl" : "ltr");
  append_stretch (out, text, end);
  g_string_append (out, "</bdi>");
}

/* Characters that turn the direction of what follows them; it is kept from what follows the text. */
static gboolean
has_turns (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
        return TRUE;
    }

  return FALSE;
}

void
ciclo_html_add_text (CicloHtml *self,
                     const char *text)
{
  gboolean turns;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  turns = has_turns (text);
  if (turns)
    g_string_append (self->out, "<bdi>");
  while (*text != '\0')
    {
      GUnicodeScript script;
      const char *end = find_end (self, text, &script);

      if (script == G_UNICODE_SCRIPT_COMMON)
        append_stretch (self->out, text, end);
      else
        append_foreign (self->out, text, end, script);
      text = end;
    }
  if (turns)
    g_string_append (self->out, "</bdi>");
}

/* Runs */

static const struct
{
  CicloStyle style;
  const char *tag;
} styles[] = {
  { CICLO_STYLE_SMALL, "small" },
  { CICLO_STYLE_BOLD, "strong" },
  { CICLO_STYLE_ITALIC, "em" },
};

/* Opens the link of @run; FALSE where it leads nowhere. On paper the address stands beside words that do not say it. */
static gboolean
open_link (CicloHtml *self,
           const CicloRun *run)
{
  g_autofree char *uri = NULL;
  g_autofree char *address = NULL;

  if (run->uri != NULL)
    {
      uri = ciclo_uri_dup_harmless (run->uri);
      address = ciclo_run_dup_address (run);
      g_string_append (self->out, "<a href=\"");
      ciclo_html_add_value (self, uri);
      if (address != NULL)
        g_string_append (self->out, "\" class=\"far");
      g_string_append (self->out, "\" rel=\"noopener noreferrer\">");
      return TRUE;
    }
  if (run->target == NULL || !g_hash_table_contains (self->places, run->target))
    return FALSE;

  g_string_append (self->out, "<a href=\"#");
  ciclo_html_add_value (self, run->target);
  g_string_append (self->out, "\">");

  return TRUE;
}

void
ciclo_html_add_runs (CicloHtml *self,
                     const CicloRuns *runs)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (runs != NULL);

  for (guint i = 0; i < runs->list->len; i++)
    {
      const CicloRun *run = runs->list->pdata[i];
      gboolean is_link = open_link (self, run);
      CicloStyle style = strspn (run->text, " \n") == strlen (run->text) ? CICLO_STYLE_PLAIN : run->style;

      for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
        if ((style & styles[j].style) != 0)
          g_string_append_printf (self->out, "<%s>", styles[j].tag);
      ciclo_html_add_text (self, run->text);
      for (guint j = G_N_ELEMENTS (styles); j-- > 0;)
        if ((style & styles[j].style) != 0)
          g_string_append_printf (self->out, "</%s>", styles[j].tag);
      if (is_link)
        g_string_append (self->out, "</a>");
    }
}

void
ciclo_html_open (CicloHtml *self,
                 const char *tag,
                 const char *attributes,
                 const CicloRuns *runs)
{
  g_autofree char *text = NULL;
  int direction;

  g_return_if_fail (self != NULL);
  g_return_if_fail (tag != NULL);

  text = runs != NULL ? ciclo_runs_dup_text (runs) : g_strdup ("");
  direction = ciclo_icu_find_direction (text, text + strlen (text));
  g_string_append_printf (self->out, "<%s", tag);
  if (attributes != NULL)
    g_string_append_printf (self->out, " %s", attributes);
  if (direction != 0 && (direction < 0) != self->right_to_left)
    g_string_append_printf (self->out, " dir=\"%s\"", direction < 0 ? "rtl" : "ltr");
  g_string_append_c (self->out, '>');
}
