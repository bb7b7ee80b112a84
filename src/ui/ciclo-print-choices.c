/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Four rows, each a choice out of a table that somebody else owns: documents, languages, audiences, kinds of paper. */

#include "config.h"

#include "ui/ciclo-print-choices.h"

#include "core/ciclo-language.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-settings.h"

#include <glib/gi18n-lib.h>

struct _CicloPrintChoices
{
  AdwBin parent_instance;

  AdwComboRow *document;
  AdwComboRow *language;
  AdwComboRow *audience;
  AdwComboRow *paper;

  char **languages;
  CicloPrintout printout;
  gboolean filling;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of CicloAudience. */
static const char *const audiences[] = { N_ ("The trainer"), N_ ("The participants") };

G_DEFINE_FINAL_TYPE (CicloPrintChoices, ciclo_print_choices, ADW_TYPE_BIN)

/* GTK 4.8 does not tell a screen reader what a row shows. */
static void
describe (AdwComboRow *row)
{
  const char *text = gtk_string_object_get_string (adw_combo_row_get_selected_item (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* From the rows to what is chosen. */
static void
read_rows (CicloPrintChoices *self)
{
  AdwComboRow *const rows[] = { self->document, self->language, self->audience, self->paper };
  CicloPrintout *printout = &self->printout;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    describe (rows[i]);

  printout->kind = ciclo_documents_list (&n) + adw_combo_row_get_selected (self->document);
  printout->language = self->languages[adw_combo_row_get_selected (self->language)];
  printout->audience = (CicloAudience) adw_combo_row_get_selected (self->audience);
  printout->paper = ciclo_paper_list (&n) + adw_combo_row_get_selected (self->paper);
  gtk_widget_set_visible (GTK_WIDGET (self->audience), (printout->kind->heeds & CICLO_DOCUMENT_HEEDS_AUDIENCE) != 0);
}

static void
selected_cb (CicloPrintChoices *self)
{
  if (self->filling || self->languages == NULL)
    return;

  read_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill (AdwComboRow *row,
      GtkStringList *texts,
      guint selected)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (texts));
  adw_combo_row_set_selected (row, selected);
  g_object_unref (texts);
}

static void
fill_documents (CicloPrintChoices *self)
{
  GtkStringList *texts = gtk_string_list_new (NULL);
  guint n;
  const CicloDocumentKind *kinds = ciclo_documents_list (&n);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (texts, _ (kinds[i].label));
  fill (self->document, texts, 0);
}

static void
fill_audiences (CicloPrintChoices *self)
{
  GtkStringList *texts = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    gtk_string_list_append (texts, _ (audiences[i]));
  fill (self->audience, texts, CICLO_AUDIENCE_TRAINER);
}

static void
fill_papers (CicloPrintChoices *self)
{
  GtkStringList *texts = gtk_string_list_new (NULL);
  guint n;
  const CicloPaper *papers = ciclo_paper_list (&n);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (texts, _ (papers[i].label));
  fill (self->paper, texts, 0);
}

/* That of the design; otherwise what people here have in their printers. */
static void
choose_paper (CicloPrintChoices *self,
              CicloNode *course)
{
  gboolean american = g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER);
  const char *own = ciclo_node_get_code (ciclo_node_get_part (course, CICLO_COURSE_SETTINGS), CICLO_SETTINGS_PAPER);
  const CicloPaper *paper = ciclo_paper_find (own, NULL);
  guint n;

  if (own == NULL || paper == NULL)
    paper = ciclo_paper_find (american ? "letter" : "a4", NULL);
  adw_combo_row_set_selected (self->paper, (guint) (paper - ciclo_paper_list (&n)));
}

static void
fill_languages (CicloPrintChoices *self)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (ciclo_locale_get_language ());
  const char *wanted = ciclo_language_match (ciclo_locale_get_language (), (const char *const *) self->languages);
  GtkStringList *texts = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      gtk_string_list_take (texts, ciclo_speech_dup_language_name (speech, self->languages[i]));
      if (self->languages[i] == wanted)
        selected = i;
    }
  fill (self->language, texts, selected);
}

static void
ciclo_print_choices_dispose (GObject *object)
{
  CicloPrintChoices *self = CICLO_PRINT_CHOICES (object);

  g_clear_object (&self->printout.course);
  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (ciclo_print_choices_parent_class)->dispose (object);
}

static void
ciclo_print_choices_class_init (CicloPrintChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_print_choices_dispose;
  signals[CHANGED] = g_signal_new ("changed", CICLO_TYPE_PRINT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/print-choices.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, CicloPrintChoices, document);
  gtk_widget_class_bind_template_child (widget_class, CicloPrintChoices, language);
  gtk_widget_class_bind_template_child (widget_class, CicloPrintChoices, audience);
  gtk_widget_class_bind_template_child (widget_class, CicloPrintChoices, paper);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
ciclo_print_choices_init (CicloPrintChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_documents (self);
  fill_audiences (self);
  fill_papers (self);
}

void
ciclo_print_choices_set_course (CicloPrintChoices *self,
                                CicloNode *course)
{
  g_return_if_fail (CICLO_IS_PRINT_CHOICES (self));
  g_return_if_fail (CICLO_IS_COURSE (course));

  self->filling = TRUE;
  g_set_object (&self->printout.course, course);
  g_strfreev (self->languages);
  self->languages = ciclo_course_dup_languages (course);
  fill_languages (self);
  choose_paper (self, course);
  read_rows (self);
  self->filling = FALSE;
}

const CicloPrintout *
ciclo_print_choices_get (CicloPrintChoices *self)
{
  g_return_val_if_fail (CICLO_IS_PRINT_CHOICES (self), NULL);

  return self->printout.course != NULL ? &self->printout : NULL;
}
