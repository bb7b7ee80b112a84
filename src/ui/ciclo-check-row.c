/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Buttons are made when the row is chosen for the first time: most never are. What a button does may take the row out
 * of its list, so the desk is held until it is done. */

#include "config.h"

#include "ui/ciclo-check-row.h"

#include "core/ciclo-date.h"
#include "core/ciclo-values.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-naming.h"

#include <glib/gi18n-lib.h>

struct _CicloCheckRow
{
  GtkListBoxRow parent_instance;

  CicloDesk *desk;
  CicloFinding *finding;
  GtkBox *box;
  GtkLabel *place;
  GtkWidget *buttons; /* NULL: not made yet */
  GtkPopover *popover;
  GtkEditable *reason;
};

static guint why_signal;

G_DEFINE_FINAL_TYPE (CicloCheckRow, ciclo_check_row, GTK_TYPE_LIST_BOX_ROW)

/* What can be done */

void
ciclo_check_row_go (CicloCheckRow *self)
{
  g_return_if_fail (CICLO_IS_CHECK_ROW (self));

  ciclo_desk_reveal (self->desk, ciclo_finding_get_node (self->finding), ciclo_finding_get_field (self->finding));
}

static void
finish (CicloDesk *desk,
        const char *text)
{
  ciclo_desk_settle (desk);
  ciclo_desk_say_undoable (desk, text);
}

void
ciclo_check_row_fix (CicloCheckRow *self)
{
  g_autoptr (CicloDesk) desk = NULL;
  const CicloRule *rule;

  g_return_if_fail (CICLO_IS_CHECK_ROW (self));

  desk = g_object_ref (self->desk);
  rule = ciclo_finding_get_rule (self->finding);
  ciclo_coach_fix (ciclo_desk_get_coach (desk), self->finding);
  finish (desk, ciclo_rule_say (rule, CICLO_ADVICE_FIX, ciclo_desk_get_speech (desk)));
}

void
ciclo_check_row_set_aside (CicloCheckRow *self,
                           const char *reason)
{
  g_autoptr (CicloDesk) desk = NULL;
  g_autofree char *today = ciclo_date_dup_today ();

  g_return_if_fail (CICLO_IS_CHECK_ROW (self));
  g_return_if_fail (reason != NULL);

  desk = g_object_ref (self->desk);
  ciclo_coach_dismiss (ciclo_desk_get_coach (desk), self->finding, reason, today);
  finish (desk, _ ("It was set aside"));
}

void
ciclo_check_row_take_back (CicloCheckRow *self)
{
  g_autoptr (CicloDesk) desk = NULL;

  g_return_if_fail (CICLO_IS_CHECK_ROW (self));

  desk = g_object_ref (self->desk);
  ciclo_coach_restore (ciclo_desk_get_coach (desk), self->finding);
  finish (desk, _ ("It was taken back"));
}

/* Buttons */

static void
reason_given_cb (CicloCheckRow *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (self->reason));

  gtk_popover_popdown (self->popover);
  ciclo_check_row_set_aside (self, g_strstrip (reason));
}

static GtkWidget *
make_popover (CicloCheckRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  const char *text = _ ("It stays in the design with your reason, and you can take it back.");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "max-width-chars", 30,
                                   NULL);
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", _ ("Reason, if you like"), NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Set it aside"));

  self->reason = GTK_EDITABLE (entry);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reason, if you like"), -1);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (reason_given_cb), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (reason_given_cb), self);
  gtk_popover_set_child (self->popover, box);

  return GTK_WIDGET (self->popover);
}

static void
why_clicked_cb (CicloCheckRow *self)
{
  g_signal_emit (self, why_signal, 0);
}

static void
add_button (CicloCheckRow *self,
            GtkWidget *line,
            const char *text,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (line), button);
}

/* The words of a fix may need two lines. */
static void
add_fix (CicloCheckRow *self)
{
  const char *text = ciclo_rule_say (ciclo_finding_get_rule (self->finding), CICLO_ADVICE_FIX,
                                     ciclo_desk_get_speech (self->desk));
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, _ ("Ciclo can do this for you"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (ciclo_check_row_fix), self);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
make_buttons (CicloCheckRow *self)
{
  gboolean is_read_only = ciclo_desk_is_read_only (self->desk);
  gboolean is_aside = ciclo_finding_get_dismissal (self->finding) != NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->buttons, 6);
  if (!is_read_only && !is_aside && ciclo_finding_can_be_fixed (self->finding))
    add_fix (self);
  add_button (self, line, _ ("Go"), G_CALLBACK (ciclo_check_row_go));
  add_button (self, line, _ ("Why?"), G_CALLBACK (why_clicked_cb));
  if (!is_read_only && is_aside)
    add_button (self, line, _ ("Take back"), G_CALLBACK (ciclo_check_row_take_back));
  else if (!is_read_only)
    {
      GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _ ("Set aside…"), "popover", make_popover (self),
                                        "always-show-arrow", FALSE, NULL);

      gtk_box_append (GTK_BOX (line), button);
    }
  gtk_box_append (GTK_BOX (self->buttons), line);
  gtk_box_append (self->box, self->buttons);
}

void
ciclo_check_row_open (CicloCheckRow *self,
                      gboolean is_open)
{
  g_return_if_fail (CICLO_IS_CHECK_ROW (self));

  if (self->buttons == NULL && is_open)
    make_buttons (self);
  if (self->buttons != NULL)
    gtk_widget_set_visible (self->buttons, is_open);
}

/* What it says */

static GtkWidget *
add_label (CicloCheckRow *self,
           const char *text,
           gboolean is_small)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (is_small)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_box_append (self->box, label);

  return label;
}

static void
add_severity (CicloCheckRow *self)
{
  static const char *const styles[] = { "accent", "warning", "error" };
  CicloSeverity severity = ciclo_finding_get_severity (self->finding);
  g_autofree char *icon = g_strdup_printf ("ciclo-%s-symbolic", ciclo_severity_terms.terms[severity].code);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (ciclo_terms_get_label (&ciclo_severity_terms, severity));

  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (line, styles[severity]);
  gtk_box_append (self->box, line);
}

static void
add_reason (CicloCheckRow *self)
{
  CicloNode *dismissal = ciclo_finding_get_dismissal (self->finding);
  const char *reason = dismissal != NULL
                           ? ciclo_node_say (dismissal, CICLO_DISMISSAL_REASON, ciclo_desk_get_language (self->desk))
                           : "";
  g_autofree char *text = NULL;

  if (*reason == '\0')
    return;

  /* Translators: why the user set something aside. */
  text = g_strdup_printf (_ ("Your reason: %s"), reason);
  add_label (self, text, TRUE);
}

void
ciclo_check_row_refresh (CicloCheckRow *self)
{
  CicloSpeech *speech;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;
  g_autofree char *whole = NULL;
  const char *severity;

  g_return_if_fail (CICLO_IS_CHECK_ROW (self));

  speech = ciclo_desk_get_speech (self->desk);
  severity = ciclo_terms_get_label (&ciclo_severity_terms, ciclo_finding_get_severity (self->finding));
  place = ciclo_naming_dup_place (ciclo_finding_get_node (self->finding), ciclo_finding_get_field (self->finding),
                                  speech);
  message = ciclo_finding_dup_message (self->finding, speech);
  whole = g_strdup_printf ("%s: %s", severity, message);
  gtk_label_set_text (self->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
}

/* The row */

static void
ciclo_check_row_dispose (GObject *object)
{
  CicloCheckRow *self = CICLO_CHECK_ROW (object);

  g_clear_object (&self->finding);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_check_row_parent_class)->dispose (object);
}

static void
ciclo_check_row_class_init (CicloCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ciclo_check_row_dispose;

  why_signal = g_signal_new ("why", CICLO_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ciclo_check_row_init (CicloCheckRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "check-row");
}

GtkWidget *
ciclo_check_row_new (CicloDesk *desk,
                     CicloFinding *finding)
{
  CicloCheckRow *self;
  g_autofree char *message = NULL;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_FINDING (finding), NULL);

  self = g_object_new (CICLO_TYPE_CHECK_ROW, NULL);
  self->desk = g_object_ref (desk);
  self->finding = g_object_ref (finding);
  message = ciclo_finding_dup_message (finding, ciclo_desk_get_speech (desk));
  add_severity (self);
  add_label (self, message, FALSE);
  self->place = GTK_LABEL (add_label (self, "", TRUE));
  add_reason (self);
  ciclo_check_row_refresh (self);

  return GTK_WIDGET (self);
}

CicloFinding *
ciclo_check_row_get_finding (CicloCheckRow *self)
{
  g_return_val_if_fail (CICLO_IS_CHECK_ROW (self), NULL);

  return self->finding;
}
