/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields that hold one or several out of what there is: codes of a closed list, other things of the design, methods.
 * The button says what is chosen; what there is to choose from is gathered when the list is opened. A value that is
 * not in the list is shown as it is and kept. */

#include "config.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-session.h"
#include "ui/ciclo-chooser.h"
#include "ui/ciclo-field-editor.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMES 4 /* on the button */

/* Fields of one line that hold the code of a method. */
static const char *const methods[] = { "method", "experience-for", "based-on", NULL };

static gboolean
is_several (const CicloField *declared)
{
  return declared->kind == CICLO_ENUMS || declared->kind == CICLO_REFS;
}

/* The value */

static const char **
dup_chosen (CicloFieldRow *row)
{
  CicloNode *node = _ciclo_field_row_get_node (row);
  guint field = ciclo_field_row_get_field (row);
  const CicloField *declared = _ciclo_field_row_get_declared (row);
  GPtrArray *ids = g_ptr_array_new ();

  if (is_several (declared))
    for (const char *const *id = ciclo_node_get_strings (node, field); *id != NULL; id++)
      g_ptr_array_add (ids, (gpointer) *id);
  else if (ciclo_node_is_set (node, field))
    g_ptr_array_add (ids, (gpointer) (declared->kind == CICLO_ENUM ? ciclo_node_get_code (node, field)
                                                                   : ciclo_node_get_text (node, field, NULL)));
  g_ptr_array_add (ids, NULL);

  return (const char **) g_ptr_array_free (ids, FALSE);
}

static void
take_out_or_add (CicloFieldRow *row,
                 const char *id,
                 gboolean chosen)
{
  CicloNode *node = _ciclo_field_row_get_node (row);
  guint field = ciclo_field_row_get_field (row);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (const char *const *old = ciclo_node_get_strings (node, field); *old != NULL; old++)
    if (!g_str_equal (*old, id))
      g_ptr_array_add (ids, (gpointer) *old);
  if (chosen)
    g_ptr_array_add (ids, (gpointer) id);
  g_ptr_array_add (ids, NULL);

  ciclo_node_set_strings (node, field, (const char *const *) ids->pdata);
}

static void
chosen_cb (CicloChooser *chooser,
           const char *id,
           gboolean chosen,
           CicloFieldRow *row)
{
  if (is_several (_ciclo_field_row_get_declared (row)))
    take_out_or_add (row, id, chosen);
  else
    ciclo_node_set_text (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row), NULL, id);
}

/* What it is called */

static char *
dup_label (CicloFieldRow *row,
           const char *id)
{
  CicloNode *node = _ciclo_field_row_get_node (row);
  const CicloField *declared = _ciclo_field_row_get_declared (row);
  CicloSpeech *speech = ciclo_desk_get_speech (_ciclo_field_row_get_desk (row));
  CicloNode *root = ciclo_node_get_root (node);
  CicloNode *target;
  int value;

  if (declared->kind == CICLO_LINE)
    return ciclo_method_dup_name (root, id, speech);
  if (declared->terms != NULL)
    {
      value = ciclo_terms_find (declared->terms, id);
      return g_strdup (value >= 0 ? ciclo_terms_get_label (declared->terms, (guint) value) : id);
    }

  target = ciclo_tree_find (root, id);
  /* Translators: a link to something that is not in the design; the placeholder is its identifier. */
  return target != NULL ? ciclo_naming_dup_name (target, speech) : g_strdup_printf (_ ("Missing: %s"), id);
}

static char *
dup_chosen_label (CicloFieldRow *row)
{
  CicloSpeech *speech = ciclo_desk_get_speech (_ciclo_field_row_get_desk (row));
  g_autofree const char **ids = dup_chosen (row);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  guint n = g_strv_length ((char **) ids);

  if (n == 0)
    return g_strdup (_ ("Nothing chosen"));
  for (guint i = 0; i < n && i < MOST_NAMES; i++)
    g_ptr_array_add (labels, dup_label (row, ids[i]));
  if (n > MOST_NAMES)
    g_ptr_array_add (labels, g_strdup_printf (ngettext ("%u more", "%u more", n - MOST_NAMES), n - MOST_NAMES));
  g_ptr_array_add (labels, NULL);

  return ciclo_speech_dup_list (speech, (const char *const *) labels->pdata);
}

/* What there is to choose from */

static void
add_terms (GPtrArray *options,
           const CicloTerms *terms)
{
  for (guint i = 0; i < terms->n_terms; i++)
    g_ptr_array_add (options, ciclo_option_new (terms->terms[i].code, ciclo_terms_get_label (terms, i), NULL));
}

static void
add_method (CicloFieldRow *row,
            GPtrArray *options,
            CicloNode *method)
{
  CicloSpeech *speech = ciclo_desk_get_speech (_ciclo_field_row_get_desk (row));
  const char *code = ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL);
  g_autofree char *name = ciclo_method_dup_text (method, CICLO_METHOD_NAME, speech);
  g_autofree char *purpose = ciclo_method_dup_text (method, CICLO_METHOD_PURPOSE, speech);
  g_autofree char *excerpt = ciclo_naming_dup_excerpt (purpose);

  if (*code != '\0')
    g_ptr_array_add (options, ciclo_option_new (code, *name != '\0' ? name : code, excerpt));
}

static void
add_methods (CicloFieldRow *row,
             GPtrArray *options)
{
  CicloNode *course = ciclo_desk_get_course (_ciclo_field_row_get_desk (row));
  const GPtrArray *catalogue = ciclo_catalogue_get_methods ();

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_METHODS); i++)
    add_method (row, options, ciclo_node_get_child (course, CICLO_COURSE_METHODS, i));
  for (guint i = 0; i < catalogue->len; i++)
    add_method (row, options, catalogue->pdata[i]);
}

typedef struct
{
  CicloFieldRow *row;
  GPtrArray *options;
  GType type;
} Gathering;

/* A field without a kind of target may lead to what takes place. */
static gboolean
is_target (CicloNode *node,
           GType type)
{
  if (type != G_TYPE_NONE)
    return G_OBJECT_TYPE (node) == type;

  return CICLO_IS_SESSION (node) || CICLO_IS_ACTIVITY (node);
}

static gboolean
gather_cb (CicloNode *node,
           gpointer closure)
{
  Gathering *gathering = closure;
  CicloSpeech *speech = ciclo_desk_get_speech (_ciclo_field_row_get_desk (gathering->row));
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (!is_target (node, gathering->type) || node == _ciclo_field_row_get_node (gathering->row))
    return FALSE;

  name = ciclo_naming_dup_name (node, speech);
  path = CICLO_IS_ACTIVITY (node) ? ciclo_naming_dup_path (ciclo_node_get_parent (node), speech) : NULL;
  g_ptr_array_add (gathering->options, ciclo_option_new (ciclo_node_get_id (node), name, path));

  return FALSE;
}

static GPtrArray *
gather_options (CicloFieldRow *row)
{
  const CicloField *declared = _ciclo_field_row_get_declared (row);
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_option_free);
  Gathering gathering = { row, options, declared->type != NULL ? declared->type () : G_TYPE_NONE };

  if (!is_several (declared))
    g_ptr_array_add (options, ciclo_option_new ("", _ ("Nothing"), NULL));
  if (declared->kind == CICLO_LINE)
    add_methods (row, options);
  else if (declared->terms != NULL)
    add_terms (options, declared->terms);
  else
    ciclo_tree_walk (ciclo_node_get_root (_ciclo_field_row_get_node (row)), gather_cb, &gathering);

  return options;
}

/* The control */

static void
open_cb (GtkMenuButton *button,
         gpointer user_data)
{
  CicloFieldRow *row = CICLO_FIELD_ROW (gtk_widget_get_ancestor (GTK_WIDGET (button), CICLO_TYPE_FIELD_ROW));
  g_autofree const char **chosen = dup_chosen (row);
  gboolean several = is_several (_ciclo_field_row_get_declared (row));
  GtkWidget *chooser = ciclo_chooser_new (gather_options (row), chosen, several);

  g_signal_connect (chooser, "chosen", G_CALLBACK (chosen_cb), row);
  gtk_menu_button_set_popover (button, chooser);
}

static GtkWidget *
create_choice (CicloFieldRow *row,
               gboolean is_second)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, NULL, NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "choice");

  return button;
}

static void
show_choice (CicloFieldRow *row,
             GtkWidget *button,
             const char *language)
{
  const CicloField *declared = _ciclo_field_row_get_declared (row);
  GtkWidget *label = gtk_menu_button_get_child (GTK_MENU_BUTTON (button));
  g_autofree char *text = dup_chosen_label (row);
  /* Translators: a field, and what is chosen in it. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), ciclo_field_get_label (declared), text);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (ciclo_node_is_set (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row)))
    gtk_widget_remove_css_class (label, "dim-label");
  else
    gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gboolean
_ciclo_field_choice_knows (const CicloField *declared)
{
  return declared->kind == CICLO_LINE && g_strv_contains (methods, declared->name);
}

const CicloFieldEditor ciclo_field_choice = { create_choice, show_choice };
