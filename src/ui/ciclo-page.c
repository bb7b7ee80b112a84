/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages have no code of their own: the groups come from the table in model/ciclo-form.c, what is computed from the
 * widgets in ciclo-page-heads.c. A form is made when it is shown and gone when another one is. */

#include "config.h"

#include "ui/ciclo-page.h"

#include "core/ciclo-values.h"
#include "model/ciclo-form.h"
#include "model/ciclo-naming.h"
#include "ui/ciclo-field-group.h"
#include "ui/ciclo-page-heads.h"

#include <glib/gi18n-lib.h>

#define SEPARATOR "›"

struct _CicloPage
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  char *id;
  CicloNode *node; /* NULL: the page itself */

  GtkWidget *frame;
  GtkWidget *way; /* back to the page */
  GtkBox *steps;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *scroller;
  GtkBox *body;
};

G_DEFINE_FINAL_TYPE (CicloPage, ciclo_page, GTK_TYPE_WIDGET)

static const char *
say_page (CicloPage *self)
{
  CicloNode *guide = ciclo_guide_find_page (self->id);

  return guide != NULL ? ciclo_guide_say (guide, CICLO_GUIDE_PAGE_TITLE, ciclo_desk_get_speech (self->desk)) : "";
}

static char *
dup_name (CicloPage *self,
          CicloNode *node)
{
  const char *label = ciclo_naming_get_label (node);
  CicloSpeech *own = ciclo_desk_get_own_speech (self->desk);
  g_autofree char *title = ciclo_naming_dup_excerpt (ciclo_naming_get_title (node, own));

  if (*title == '\0')
    return ciclo_naming_dup_name (node, ciclo_desk_get_speech (self->desk));

  return *label != '\0' ? g_strdup_printf ("%s  %s", label, title) : g_strdup (title);
}

/* The way */

static void
step_clicked_cb (GtkWidget *button,
                 CicloNode *node)
{
  CicloPage *self = CICLO_PAGE (gtk_widget_get_ancestor (button, CICLO_TYPE_PAGE));

  ciclo_page_show (self, node);
}

static void
add_step (CicloPage *self,
          const char *name,
          CicloNode *node)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (node != NULL)
    g_signal_connect_object (button, "clicked", G_CALLBACK (step_clicked_cb), node, 0);
  else
    g_signal_connect (button, "clicked", G_CALLBACK (step_clicked_cb), NULL);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->steps)) != NULL)
    gtk_box_append (self->steps, gtk_label_new (SEPARATOR));
  gtk_box_append (self->steps, button);
}

static void
add_steps_to (CicloPage *self,
              CicloNode *node)
{
  CicloNode *parent = ciclo_node_get_parent (node);
  g_autofree char *name = NULL;
  guint field;

  if (parent == NULL || !ciclo_node_get_place (node, &field, NULL))
    return;

  add_steps_to (self, parent);
  name = dup_name (self, node);
  add_step (self, name, node);
}

static void
show_way (CicloPage *self)
{
  GtkWidget *step;
  guint field = 0, position = 0;
  CicloNode *parent;

  while ((step = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_box_remove (self->steps, step);
  gtk_widget_set_visible (self->way, self->node != NULL);
  if (self->node == NULL)
    return;

  parent = ciclo_node_get_parent (self->node);
  if (!ciclo_node_get_place (self->node, &field, &position))
    return;
  add_step (self, say_page (self), NULL);
  add_steps_to (self, parent);
  gtk_widget_set_sensitive (self->previous, position > 0);
  gtk_widget_set_sensitive (self->next, position + 1 < ciclo_node_get_size (parent, field));
}

static void
go_beside (CicloPage *self,
           int step)
{
  guint field, position;
  CicloNode *parent;

  if (self->node == NULL || !ciclo_node_get_place (self->node, &field, &position))
    return;
  parent = ciclo_node_get_parent (self->node);
  if ((int) position + step < 0 || position + (guint) step >= ciclo_node_get_size (parent, field))
    return;

  ciclo_page_show (self, ciclo_node_get_child (parent, field, position + (guint) step));
}

static void
go (GtkWidget *widget,
    const char *action,
    GVariant *parameter)
{
  CicloPage *self = CICLO_PAGE (widget);
  guint field;

  if (g_str_equal (action, "page.previous"))
    go_beside (self, -1);
  else if (g_str_equal (action, "page.next"))
    go_beside (self, 1);
  else if (self->node != NULL && ciclo_node_get_place (self->node, &field, NULL))
    ciclo_page_reveal (self, ciclo_node_get_parent (self->node), (int) field);
}

/* The body */

static void
add_title (CicloPage *self)
{
  g_autofree char *name = self->node != NULL ? dup_name (self, self->node) : g_strdup (say_page (self));
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (title, "title-2");
  gtk_box_append (self->body, title);
}

static void
add_groups (CicloPage *self,
            CicloNode *node,
            const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const CicloFormGroup *group = groups->pdata[i];
      CicloNode *owner = group->part >= 0 ? ciclo_node_get_part (node, (guint) group->part) : node;

      gtk_box_append (self->body, ciclo_field_group_new (self->desk, owner, group));
    }
}

static void
build (CicloPage *self)
{
  CicloNode *course = ciclo_desk_get_course (self->desk);
  GtkWidget *child;
  GtkWidget *head;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
  add_title (self);
  head = self->node != NULL ? ciclo_page_heads_new_for_node (self->desk, self->node)
                            : ciclo_page_heads_new (self->desk, self->id);
  if (head != NULL)
    gtk_box_append (self->body, head);
  if (self->node != NULL)
    add_groups (self, self->node, ciclo_form_get_kind (ciclo_node_get_schema (self->node)));
  else if (!ciclo_page_heads_is_all (self->id))
    add_groups (self, course, ciclo_form_get_page (self->id));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

void
ciclo_page_show (CicloPage *self,
                 CicloNode *node)
{
  g_return_if_fail (CICLO_IS_PAGE (self));

  g_set_object (&self->node, node);
  build (self);
  show_way (self);
  ciclo_desk_focus (self->desk, node, -1);
}

static gboolean
focus (CicloPage *self,
       CicloNode *node,
       guint field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->body)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CICLO_IS_FIELD_GROUP (child) && ciclo_field_group_focus (CICLO_FIELD_GROUP (child), node, field))
      return TRUE;

  return FALSE;
}

void
ciclo_page_reveal (CicloPage *self,
                   CicloNode *node,
                   int field)
{
  guint place;
  CicloNode *shown;

  g_return_if_fail (CICLO_IS_PAGE (self));
  g_return_if_fail (CICLO_IS_NODE (node));

  /* The course and its parts are on the page itself. */
  shown = ciclo_node_get_parent (node) != NULL && ciclo_node_get_place (node, &place, NULL) ? node : NULL;
  if (shown != self->node || field < 0 || shown == NULL)
    ciclo_page_show (self, shown);
  if (field >= 0 && focus (self, node, (guint) field))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
ciclo_page_reveal_entry (CicloPage *self,
                         CicloNode *entry)
{
  guint field;

  g_return_if_fail (CICLO_IS_PAGE (self));

  if (!ciclo_node_get_place (entry, &field, NULL))
    return;

  ciclo_page_reveal (self, ciclo_node_get_parent (entry), (int) field);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->body)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CICLO_IS_FIELD_GROUP (child) && ciclo_field_group_focus_entry (CICLO_FIELD_GROUP (child), entry))
      return;
}

/* By order and not by place: nothing may have a place yet. */
static gboolean
ciclo_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (CICLO_PAGE (widget)->body));

  while (child != NULL && !(CICLO_IS_FIELD_GROUP (child) && gtk_widget_grab_focus (child)))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL;
}

/* What is shown may be taken away by undo, or change its name. */
static void
settled_cb (CicloPage *self)
{
  if (self->node == NULL)
    return;
  if (ciclo_node_get_root (self->node) != ciclo_desk_get_course (self->desk))
    ciclo_page_show (self, NULL);
  else
    show_way (self);
}

/* The widget */

static void
ciclo_page_dispose (GObject *object)
{
  CicloPage *self = CICLO_PAGE (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->node);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_page_parent_class)->dispose (object);
}

static void
ciclo_page_finalize (GObject *object)
{
  g_free (CICLO_PAGE (object)->id);

  G_OBJECT_CLASS (ciclo_page_parent_class)->finalize (object);
}

static void
ciclo_page_class_init (CicloPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ciclo_page_finalize;
  widget_class->grab_focus = ciclo_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/page.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloPage, frame);
  gtk_widget_class_bind_template_child (widget_class, CicloPage, way);
  gtk_widget_class_bind_template_child (widget_class, CicloPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CicloPage, previous);
  gtk_widget_class_bind_template_child (widget_class, CicloPage, next);
  gtk_widget_class_bind_template_child (widget_class, CicloPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CicloPage, body);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, go);
  gtk_widget_class_install_action (widget_class, "page.previous", NULL, go);
  gtk_widget_class_install_action (widget_class, "page.next", NULL, go);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "page.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "page.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "page.next", NULL);
}

static void
ciclo_page_init (CicloPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ciclo_page_new (CicloDesk *desk,
                const char *id)
{
  CicloPage *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (CICLO_TYPE_PAGE, NULL);
  self->desk = g_object_ref (desk);
  self->id = g_strdup (id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, say_page (self), -1);
  g_signal_connect_object (desk, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  build (self);
  show_way (self);

  return GTK_WIDGET (self);
}

const char *
ciclo_page_get_id (CicloPage *self)
{
  g_return_val_if_fail (CICLO_IS_PAGE (self), NULL);

  return self->id;
}

CicloNode *
ciclo_page_get_node (CicloPage *self)
{
  g_return_val_if_fail (CICLO_IS_PAGE (self), NULL);

  return self->node;
}
