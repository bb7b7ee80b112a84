/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of formats, and the one door to them. It is guarded: what is for trainers only never leaves by a document
 * for participants, whatever mistake a builder makes. */

#include "config.h"

#include "render/ciclo-renderers.h"

#include "core/ciclo-error.h"

#include <glib/gi18n-lib.h>

#define LONGEST_SHOWN 60

static const CicloRenderer renderers[] = {
  { "pdf", N_ ("PDF"), "application/pdf", "pdf", ciclo_render_pdf },
  { "html", N_ ("Web page (HTML)"), "text/html; charset=utf-8", "html", ciclo_render_html },
  { "md", N_ ("Markdown, for wikis"), "text/markdown; charset=utf-8; variant=GFM", "md", ciclo_render_md },
  { "txt", N_ ("Plain text"), "text/plain; charset=utf-8", "txt", ciclo_render_txt },
};

const CicloRenderer *
ciclo_renderer_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (renderers);

  return renderers;
}

const CicloRenderer *
ciclo_renderer_find (const char *id,
                     GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (renderers); i++)
    {
      if (g_ascii_strcasecmp (renderers[i].id, id) == 0)
        return &renderers[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", renderers[i].id);
    }

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_UNKNOWN, 0, "format", id,
                                             /* Translators: the second %s lists names such as "pdf, txt". */
                                             _ ("There is no format called “%s”. Choose one of these: %s."),
                                             id, names->str));
  return NULL;
}

GBytes *
ciclo_renderer_render (const CicloRenderer *self,
                       const CicloReport *report,
                       const CicloRenderOptions *options,
                       GError **error)
{
  static const CicloRenderOptions usual = { NULL };
  g_autofree char *secret = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (report->audience == CICLO_AUDIENCE_PARTICIPANT)
    secret = ciclo_report_dup_trainer_only (report);
  if (secret != NULL)
    {
      g_autofree char *shown = g_utf8_substring (secret, 0, MIN (g_utf8_strlen (secret, -1), LONGEST_SHOWN));

      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, NULL, secret,
                                                 _ ("The document for participants was not made, because it would show "
                                                    "something that is for trainers only: “%s”. Please report this as "
                                                    "a fault of the program."),
                                                 shown));
      return NULL;
    }

  return self->render (report, options != NULL ? options : &usual, error);
}
