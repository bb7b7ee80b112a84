/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paragraph as runs of text. Every text passes clean() and every address ciclo_uri_is_allowed(), so that no renderer
 * has to think of hostile input again. */

#include "config.h"

#include "report/ciclo-runs.h"

#include "core/ciclo-text.h"

#include <string.h>

static void
run_free (CicloRun *run)
{
  g_free (run->text);
  g_free (run->uri);
  g_free (run->target);
  g_free (run);
}

CicloRuns *
ciclo_runs_new (const char *text)
{
  CicloRuns *self = g_new0 (CicloRuns, 1);

  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  return ciclo_runs_add (self, CICLO_STYLE_PLAIN, text);
}

void
ciclo_runs_free (CicloRuns *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->list);
  g_free (self);
}

/* What ciclo_text_clean() lets pass but no page can show: tabs, the Unicode line ends, the controls above ASCII. */
static char *
clean (const char *text)
{
  g_autofree char *valid = ciclo_text_clean (text);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == 0x2028 || c == 0x2029)
        g_string_append_c (out, '\n');
      else if (c == '\t')
        g_string_append_c (out, ' ');
      else if (!g_unichar_iscntrl (c) && c != 0xFEFF)
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

static CicloRun *
add_run (CicloRuns *self,
         CicloStyle style,
         const char *text)
{
  g_autofree char *cleaned = clean (text != NULL ? text : "");
  CicloRun *run;

  if (*cleaned == '\0')
    return NULL;

  run = g_new0 (CicloRun, 1);
  run->style = style;
  run->text = g_steal_pointer (&cleaned);
  g_ptr_array_add (self->list, run);

  return run;
}

CicloRuns *
ciclo_runs_add (CicloRuns *self,
                CicloStyle style,
                const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  add_run (self, style, text);

  return self;
}

gboolean
ciclo_runs_add_link (CicloRuns *self,
                     CicloStyle style,
                     const char *text,
                     const char *uri)
{
  CicloRun *run;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  run = add_run (self, style, text);
  if (!ciclo_uri_is_allowed (uri))
    return FALSE;

  if (run != NULL)
    run->uri = g_strdup (uri);

  return TRUE;
}

void
ciclo_runs_add_reference (CicloRuns *self,
                          CicloStyle style,
                          const char *text,
                          const char *target)
{
  CicloRun *run;

  g_return_if_fail (self != NULL);
  g_return_if_fail (target != NULL);

  run = add_run (self, style, text);
  if (run != NULL)
    run->target = g_strdup (target);
}

char *
ciclo_runs_dup_text (const CicloRuns *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < self->list->len; i++)
    g_string_append (text, ((CicloRun *) self->list->pdata[i])->text);

  return g_string_free (text, FALSE);
}

gboolean
ciclo_runs_is_empty (const CicloRuns *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, TRUE);

  text = ciclo_runs_dup_text (self);

  return *g_strstrip (text) == '\0';
}

gboolean
ciclo_uri_is_allowed (const char *uri)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };

  g_return_val_if_fail (uri != NULL, FALSE);

  if (!g_utf8_validate (uri, -1, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (uri, schemes[i], strlen (schemes[i])) == 0)
      return uri[strlen (schemes[i])] > ' ' || (guchar) uri[strlen (schemes[i])] >= 0x80;

  return FALSE;
}

static gboolean
is_harmless (guchar c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("-._~:/?#[]@!$&*+,;=%", c) != NULL);
}

char *
ciclo_uri_dup_harmless (const char *uri)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (uri != NULL, g_string_free (out, FALSE));

  for (; *uri != '\0'; uri++)
    if (is_harmless (*uri))
      g_string_append_c (out, *uri);
    else
      g_string_append_printf (out, "%%%02X", (guchar) *uri);

  return g_string_free (out, FALSE);
}

char *
ciclo_run_dup_address (const CicloRun *run)
{
  g_autofree char *address = NULL;
  const char *start;

  g_return_val_if_fail (run != NULL && run->uri != NULL, NULL);

  start = strstr (run->uri, "://");
  address = g_strdup (start != NULL ? start + strlen ("://") : run->uri + strlen ("mailto:"));
  if (g_str_has_suffix (address, "/"))
    address[strlen (address) - 1] = '\0';

  return strstr (run->text, address) == NULL ? g_steal_pointer (&address) : NULL;
}
