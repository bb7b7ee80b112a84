/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Preview, printer and PDF file show the same pages because all three begin here. */

#include "config.h"

#include "ui/ciclo-printout.h"

#include "core/ciclo-error.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_NAME 120 /* bytes; file systems take 255, and an extension is still to come */

CicloPrintout *
ciclo_printout_copy (const CicloPrintout *self)
{
  CicloPrintout *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  g_object_ref (copy->course);
  copy->language = g_strdup (self->language);

  return copy;
}

void
ciclo_printout_free (CicloPrintout *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->course);
  g_free (self->language);
  g_free (self);
}

CicloReport *
ciclo_printout_build (const CicloPrintout *self)
{
  CicloDocumentRequest request = { NULL };

  g_return_val_if_fail (self != NULL, NULL);

  request.course = self->course;
  request.language = self->language;
  request.audience = self->audience;

  return self->kind->build (&request);
}

CicloPages *
ciclo_printout_lay_out (const CicloPrintout *self,
                        GError **error)
{
  g_autoptr (CicloReport) report = ciclo_printout_build (self);
  g_autofree char *secret = NULL;

  if (report->audience == CICLO_AUDIENCE_PARTICIPANT)
    secret = ciclo_report_dup_trainer_only (report);
  if (secret != NULL)
    {
      g_autofree char *shown = ciclo_error_quote (secret);

      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, NULL, secret,
                                                 _ ("The document for participants is not shown, because it would "
                                                    "show something that is for trainers only: “%s”. Please report "
                                                    "this as a fault of the program."),
                                                 shown));
      return NULL;
    }

  if (report->landscape)
    return ciclo_pages_new (report, self->paper->height, self->paper->width, error);

  return ciclo_pages_new (report, self->paper->width, self->paper->height, error);
}

char *
ciclo_printout_dup_title (const CicloPrintout *self)
{
  const char *title;

  g_return_val_if_fail (self != NULL, NULL);

  title = ciclo_node_get_text (self->course, CICLO_COURSE_TITLE, self->language);
  if (*title == '\0')
    title = ciclo_node_get_text (self->course, CICLO_COURSE_TITLE, NULL);

  return g_strdup (*title != '\0' ? title : _ ("Course without a title"));
}

char *
ciclo_printout_dup_file_name (const CicloPrintout *self)
{
  g_autofree char *title = ciclo_printout_dup_title (self);
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (self->language);
  g_autofree char *stem = ciclo_text_dup_file_name (title, LONGEST_NAME);
  g_autofree char *name = NULL;
  const char *audience = "";

  if (self->kind->heeds & CICLO_DOCUMENT_HEEDS_AUDIENCE && self->audience == CICLO_AUDIENCE_PARTICIPANT)
    audience = ciclo_speech_say (speech, N_ (" (participants)"));
  name = g_strconcat (stem, " - ", ciclo_speech_say (speech, self->kind->label), audience, NULL);

  return ciclo_text_dup_file_name (name, G_MAXSIZE);
}
