/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame around every control: label, languages, what is wrong, and that the user is here. Which control it is
 * follows from the kind of the field, in one table. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-guide.h"
#include "ui/ciclo-field-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CicloFieldRow
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  CicloNode *node;
  guint field;
  const CicloField *declared;
  const CicloFieldEditor *editor;

  GtkWidget *box;
  GtkBox *tools;    /* at the end of the label's line */
  GtkBox *controls; /* one for each language that is shown */
  GtkWidget *control;
  GtkWidget *second;
  GtkLabel *message;
  char *problem;
  gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (CicloFieldRow, ciclo_field_row, GTK_TYPE_WIDGET)

/* clang-format off */
static const CicloFieldEditor *const editors[] = {
  [CICLO_LINE] = &ciclo_field_entry,
  [CICLO_TEXT] = &ciclo_field_prose,
  [CICLO_WORDS] = &ciclo_field_entry,
  [CICLO_PROSE] = &ciclo_field_prose,
  [CICLO_INT] = &ciclo_field_entry,
  [CICLO_REAL] = &ciclo_field_entry,
  [CICLO_BOOL] = &ciclo_field_switch,
  [CICLO_ENUM] = &ciclo_field_choice,
  [CICLO_ENUMS] = &ciclo_field_choice,
  [CICLO_DURATION] = &ciclo_field_entry,
  [CICLO_TIME] = &ciclo_field_entry,
  [CICLO_DATE] = &ciclo_field_entry,
  [CICLO_REF] = &ciclo_field_choice,
  [CICLO_REFS] = &ciclo_field_choice,
};
/* clang-format on */

/* What is shown */

static void
show_message (CicloFieldRow *self,
              const char *text,
              const char *style)
{
  const char *classes[] = { "caption", style, NULL };

  gtk_label_set_text (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL && *text != '\0');
  gtk_widget_set_css_classes (GTK_WIDGET (self->message), classes);
}

static void
show_value (CicloFieldRow *self)
{
  if (self->is_writing)
    return;

  self->editor->show (self, self->control, ciclo_desk_get_language (self->desk));
  if (self->second != NULL)
    self->editor->show (self, self->second, ciclo_desk_get_second_language (self->desk));
}

/* "Course title"; where there are two languages side by side, "Course title, English". */
static void
name_control (CicloFieldRow *self,
              GtkWidget *control)
{
  const char *label = ciclo_field_get_label (self->declared);
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  const char *kind = ciclo_node_get_schema (self->node)->element;
  CicloNode *guide = ciclo_guide_find_field (kind, self->declared->name);
  const char *hint = guide != NULL ? ciclo_guide_say (guide, CICLO_GUIDE_FIELD_HINT, speech) : "";
  g_autofree char *language = NULL;
  g_autofree char *name = NULL;

  if (self->second != NULL)
    {
      language = ciclo_speech_dup_language_name (speech, _ciclo_field_row_get_language (self, control));
      /* Translators: a field, and the language of what is in it. */
      name = g_strdup_printf (_ ("%s, %s"), label, language);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  gtk_widget_set_tooltip_text (control, language);
}

/* Who leaves it, also for the other language, begins another step of undo. */
static GtkWidget *
make_control (CicloFieldRow *self,
              gboolean is_second)
{
  GtkWidget *control = self->editor->create (self, is_second);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (ciclo_history_pause), ciclo_desk_get_history (self->desk),
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (control, focus);
  gtk_box_append (self->controls, control);

  return control;
}

static void
show_languages (CicloFieldRow *self)
{
  gboolean two = ciclo_desk_get_second_language (self->desk) != NULL && ciclo_field_has_languages (self->declared);

  if (!two && self->second != NULL)
    gtk_box_remove (self->controls, self->second);
  if (!two)
    self->second = NULL;
  else if (self->second == NULL)
    self->second = make_control (self, TRUE);
  name_control (self, self->control);
  if (self->second != NULL)
    name_control (self, self->second);
  show_value (self);
}

/* The user */

static void
entered_cb (CicloFieldRow *self)
{
  ciclo_desk_focus (self->desk, self->node, (int) self->field);
}

static void
left_cb (CicloFieldRow *self)
{
  if (self->problem == NULL)
    show_value (self);
  else
    _ciclo_field_row_show_problem (self);
}

static gboolean
ciclo_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CICLO_FIELD_ROW (widget)->control);
}

/* The widget */

static GtkWidget *
make_head (CicloFieldRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", ciclo_field_get_label (self->declared), "xalign", 0.0f,
                                   "hexpand", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (!self->editor->beside)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }
  self->tools = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->tools));

  return head;
}

static void
build (CicloFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *head = make_head (self);

  self->controls = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->controls, TRUE);
  self->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                "visible", FALSE, NULL);
  self->control = make_control (self, FALSE);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->editor->beside ? head : self->box), GTK_WIDGET (self->controls));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->message));
  gtk_widget_set_sensitive (self->box, !ciclo_desk_is_read_only (self->desk));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
ciclo_field_row_dispose (GObject *object)
{
  CicloFieldRow *self = CICLO_FIELD_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->node);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_field_row_parent_class)->dispose (object);
}

static void
ciclo_field_row_finalize (GObject *object)
{
  g_free (CICLO_FIELD_ROW (object)->problem);

  G_OBJECT_CLASS (ciclo_field_row_parent_class)->finalize (object);
}

static void
ciclo_field_row_class_init (CicloFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ciclo_field_row_finalize;
  widget_class->grab_focus = ciclo_field_row_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ciclo_field_row_init (CicloFieldRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ciclo_field_row_new (CicloDesk *desk,
                     CicloNode *node,
                     guint field)
{
  CicloFieldRow *self;
  g_autofree char *signal = NULL;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  self = g_object_new (CICLO_TYPE_FIELD_ROW, NULL);
  self->desk = g_object_ref (desk);
  self->node = g_object_ref (node);
  self->field = field;
  self->declared = &ciclo_node_get_schema (node)->fields[field];
  self->editor = _ciclo_field_choice_knows (self->declared) ? &ciclo_field_choice : editors[self->declared->kind];
  build (self);
  show_languages (self);

  signal = g_strconcat ("notify::", self->declared->name, NULL);
  g_signal_connect_object (node, signal, G_CALLBACK (show_value), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::language", G_CALLBACK (show_languages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::second-language", G_CALLBACK (show_languages), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

guint
ciclo_field_row_get_field (CicloFieldRow *self)
{
  g_return_val_if_fail (CICLO_IS_FIELD_ROW (self), 0);

  return self->field;
}

const char *
ciclo_field_row_get_problem (CicloFieldRow *self)
{
  g_return_val_if_fail (CICLO_IS_FIELD_ROW (self), NULL);

  return self->problem;
}

/* For the editors */

CicloDesk *
_ciclo_field_row_get_desk (CicloFieldRow *row)
{
  return row->desk;
}

CicloNode *
_ciclo_field_row_get_node (CicloFieldRow *row)
{
  return row->node;
}

const CicloField *
_ciclo_field_row_get_declared (CicloFieldRow *row)
{
  return row->declared;
}

const char *
_ciclo_field_row_get_language (CicloFieldRow *row,
                               GtkWidget *control)
{
  return control == row->second ? ciclo_desk_get_second_language (row->desk) : ciclo_desk_get_language (row->desk);
}

GtkBox *
_ciclo_field_row_get_tools (CicloFieldRow *row)
{
  return row->tools;
}

void
_ciclo_field_row_begin_writing (CicloFieldRow *row)
{
  row->is_writing = TRUE;
}

void
_ciclo_field_row_end_writing (CicloFieldRow *row)
{
  row->is_writing = FALSE;
}

gboolean
_ciclo_field_row_write_text (CicloFieldRow *row,
                             const char *language,
                             const char *text,
                             char **problem)
{
  gsize limit = row->declared->kind == CICLO_LINE ? CICLO_LINE_LIMIT : CICLO_TEXT_LIMIT;

  if (strlen (text) > limit)
    {
      *problem = g_strdup (_ ("This text is too long to be saved. Cut it, or put it into a material."));
      return FALSE;
    }

  ciclo_node_set_text (row->node, row->field, language, text);

  return TRUE;
}

void
_ciclo_field_row_blame (CicloFieldRow *row,
                        const char *problem)
{
  g_free (row->problem);
  row->problem = g_strdup (problem);
  if (problem == NULL)
    {
      show_message (row, NULL, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (row->control), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

void
_ciclo_field_row_show_problem (CicloFieldRow *row)
{
  if (row->problem == NULL)
    return;

  show_message (row, row->problem, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->control), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

void
_ciclo_field_row_remark (CicloFieldRow *row,
                         const char *remark)
{
  if (row->problem == NULL)
    show_message (row, remark, "dim-label");
}
