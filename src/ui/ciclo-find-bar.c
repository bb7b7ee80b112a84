/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list follows what is typed and, as long as the bar is open, what is edited. */

#include "config.h"

#include "ui/ciclo-find-bar.h"

#include "core/ciclo-values.h"
#include "model/ciclo-find.h"
#include "model/ciclo-naming.h"

#include <glib/gi18n-lib.h>

#define MOST_PLACES 100

struct _CicloFindBar
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  GPtrArray *places; /* of CicloFindPlace, one for each row */
  char *query;       /* what was looked for */

  GtkRevealer *revealer;
  GtkEditable *entry;
  GtkLabel *count;
  GtkWidget *scroller;
  GtkListBox *list;
};

enum
{
  PROP_IS_OPEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CicloFindBar, ciclo_find_bar, GTK_TYPE_WIDGET)

/* The list */

static char *
dup_place (CicloFindBar *self,
           const CicloFindPlace *place)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  g_autofree char *where = ciclo_naming_dup_place (place->node, (int) place->field, speech);
  g_autofree char *language = NULL;

  if (place->language == NULL || place->language == ciclo_desk_get_language (self->desk))
    return g_steal_pointer (&where);

  language = ciclo_speech_dup_language_name (speech, place->language);

  return g_strdup_printf (_ ("%s, %s"), where, language);
}

static GtkWidget *
make_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

static void
add_place (CicloFindBar *self,
           const CicloFindPlace *place)
{
  g_autofree char *where = dup_place (self, place);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *excerpt = make_label (place->excerpt);
  GtkWidget *label = make_label (where);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  PangoAttrList *attributes = pango_attr_list_new ();

  bold->start_index = (guint) place->start;
  bold->end_index = (guint) place->end;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (excerpt), attributes);
  pango_attr_list_unref (attributes);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), excerpt);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "notice-line");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, place->excerpt,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where, -1);
  gtk_list_box_append (self->list, row);
}

static char *
dup_count (CicloFindBar *self,
           guint n_places)
{
  if (*gtk_editable_get_text (self->entry) == '\0')
    return g_strdup ("");
  if (n_places == 0)
    return g_strdup (_ ("Found nowhere"));
  if (n_places > self->places->len)
    return g_strdup_printf (_ ("The first %u of %u places"), self->places->len, n_places);

  return g_strdup_printf (ngettext ("%u place", "%u places", n_places), n_places);
}

static int
get_current (CicloFindBar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
search (CicloFindBar *self)
{
  guint n_places = 0;
  GtkListBoxRow *row;
  g_autofree char *count = NULL;

  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_free (self->query);
  self->query = g_strdup (gtk_editable_get_text (self->entry));
  self->places = ciclo_find_list (ciclo_desk_get_course (self->desk), self->query, MOST_PLACES, &n_places);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->places->len; i++)
    add_place (self, self->places->pdata[i]);
  count = dup_count (self, n_places);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->scroller, self->places->len > 0);
}

/* The line tells late that it was changed; who has pressed Enter meanwhile is at a place already. */
static void
changed_cb (CicloFindBar *self)
{
  if (g_strcmp0 (self->query, gtk_editable_get_text (self->entry)) != 0)
    search (self);
}

/* The place that the user was at stays chosen. Who is in the list keeps it as it is. */
static void
settled_cb (CicloFindBar *self)
{
  int current = get_current (self);

  if (!gtk_revealer_get_reveal_child (self->revealer) || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    return;

  search (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, current));
}

/* Going there */

static void
go_to (CicloFindBar *self,
       GtkListBoxRow *row)
{
  const CicloFindPlace *place = self->places->pdata[gtk_list_box_row_get_index (row)];
  g_autoptr (CicloNode) node = g_object_ref (place->node);
  guint field = place->field;

  if (place->language != NULL && place->language != ciclo_desk_get_second_language (self->desk))
    ciclo_desk_set_language (self->desk, place->language);
  ciclo_desk_reveal (self->desk, node, (int) field);
}

static void
go_by (CicloFindBar *self,
       int step)
{
  int n = (int) self->places->len;
  int current = get_current (self);
  GtkListBoxRow *row;

  if (n == 0)
    return;
  if (current < 0 && step < 0)
    current = 0;
  row = gtk_list_box_get_row_at_index (self->list, (current + step + n) % n);
  gtk_list_box_select_row (self->list, row);
  go_to (self, row);
}

/* What was typed last may not have been looked for yet. */
static void
entered_cb (CicloFindBar *self)
{
  changed_cb (self);
  go_by (self, 1);
}

static void
row_activated_cb (CicloFindBar *self,
                  GtkListBoxRow *row)
{
  go_to (self, row);
}

/* Opening and closing */

static void
set_open (CicloFindBar *self,
          gboolean is_open)
{
  if (gtk_revealer_get_reveal_child (self->revealer) == is_open)
    return;

  gtk_revealer_set_reveal_child (self->revealer, is_open);
  gtk_widget_set_visible (GTK_WIDGET (self), is_open);
  if (is_open)
    {
      search (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_OPEN]);
}

void
ciclo_find_bar_start (CicloFindBar *self)
{
  g_return_if_fail (CICLO_IS_FIND_BAR (self));

  set_open (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
close_bar (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  set_open (CICLO_FIND_BAR (widget), FALSE);
}

static void
stopped_cb (CicloFindBar *self)
{
  set_open (self, FALSE);
}

/* Actions */

static void
activate_find (GSimpleAction *action,
               GVariant *parameter,
               gpointer bar)
{
  ciclo_find_bar_start (bar);
}

static void
activate_step (GSimpleAction *action,
               GVariant *parameter,
               gpointer bar)
{
  CicloFindBar *self = bar;

  if (!gtk_revealer_get_reveal_child (self->revealer))
    ciclo_find_bar_start (self);
  else
    go_by (self, g_str_equal (g_action_get_name (G_ACTION (action)), "find-next") ? 1 : -1);
}

void
ciclo_find_bar_add_actions (CicloFindBar *self,
                            GActionMap *map)
{
  static const GActionEntry entries[] = {
    { "find", activate_find },
    { "find-next", activate_step },
    { "find-previous", activate_step },
  };
  g_autoptr (GPropertyAction) action = NULL;

  g_return_if_fail (CICLO_IS_FIND_BAR (self));

  action = g_property_action_new ("show-find", self, "is-open");
  g_action_map_add_action (map, G_ACTION (action));
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
}

/* The widget */

static void
ciclo_find_bar_get_property (GObject *object,
                             guint property,
                             GValue *value,
                             GParamSpec *pspec)
{
  g_value_set_boolean (value, gtk_revealer_get_reveal_child (CICLO_FIND_BAR (object)->revealer));
}

static void
ciclo_find_bar_set_property (GObject *object,
                             guint property,
                             const GValue *value,
                             GParamSpec *pspec)
{
  set_open (CICLO_FIND_BAR (object), g_value_get_boolean (value));
}

static void
ciclo_find_bar_dispose (GObject *object)
{
  CicloFindBar *self = CICLO_FIND_BAR (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->query, g_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_find_bar_parent_class)->dispose (object);
}

static void
ciclo_find_bar_class_init (CicloFindBarClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ciclo_find_bar_get_property;
  object_class->set_property = ciclo_find_bar_set_property;
  object_class->dispose = ciclo_find_bar_dispose;

  properties[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CicloFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, CicloFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, CicloFindBar, scroller);
  gtk_widget_class_bind_template_child (widget_class, CicloFindBar, list);
  gtk_widget_class_install_action (widget_class, "find.close", NULL, close_bar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "find.close", NULL);
}

static void
ciclo_find_bar_init (CicloFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ciclo_find_bar_new (CicloDesk *desk)
{
  CicloFindBar *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_FIND_BAR, NULL);
  self->desk = g_object_ref (desk);
  search (self);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stopped_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_object (desk, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
