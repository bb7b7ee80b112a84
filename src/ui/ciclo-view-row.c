/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are used again when something is shown anew, so that the focus stays where it is and nothing flickers: a label
 * is only touched where its text is another one. */

#include "config.h"

#include "ui/ciclo-view-row.h"

#include "ui/ciclo-view-link.h"
#include "ui/ciclo-wrap-layout.h"

#include <math.h>

struct _CicloViewRow
{
  GtkListBoxRow parent_instance;

  CicloDesk *desk;
  GtkWidget *lead, *title, *detail, *remark, *value;
  GtkWidget *bar;
  GtkWidget *links;
  GtkWidget *arrow;
  CicloNode *node;
  int field;
  const char *page; /* interned */
  char *name;
};

G_DEFINE_FINAL_TYPE (CicloViewRow, ciclo_view_row, GTK_TYPE_LIST_BOX_ROW)

/* Making it */

static GtkWidget *
new_label (const char *css_class,
           gboolean wrap)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", wrap, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "visible", FALSE, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_texts (CicloViewRow *self)
{
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "hexpand",
                                   TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "spacing", 12, NULL);
  GtkWidget *detail = new_label ("dim-label", TRUE);

  gtk_widget_add_css_class (detail, "caption");
  self->title = new_label ("view-title", TRUE);
  self->value = new_label ("view-value", FALSE);
  gtk_widget_set_valign (self->value, GTK_ALIGN_START);
  self->detail = detail;
  self->remark = new_label ("view-remark", TRUE);
  self->bar = ciclo_bar_new ();
  self->links = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "visible", FALSE,
                              NULL);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), self->value);
  gtk_box_append (GTK_BOX (texts), line);
  gtk_box_append (GTK_BOX (texts), self->detail);
  gtk_box_append (GTK_BOX (texts), self->remark);
  gtk_box_append (GTK_BOX (texts), self->bar);
  gtk_box_append (GTK_BOX (texts), self->links);

  return texts;
}

static void
ciclo_view_row_finalize (GObject *object)
{
  CicloViewRow *self = CICLO_VIEW_ROW (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->node);
  g_free (self->name);

  G_OBJECT_CLASS (ciclo_view_row_parent_class)->finalize (object);
}

static void
ciclo_view_row_class_init (CicloViewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ciclo_view_row_finalize;
}

static void
ciclo_view_row_init (CicloViewRow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, NULL);

  self->lead = new_label ("view-lead", FALSE);
  gtk_widget_set_valign (self->lead, GTK_ALIGN_START);
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "ciclo-forward-symbolic", "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->arrow, "dim-label");
  gtk_box_append (GTK_BOX (box), self->lead);
  gtk_box_append (GTK_BOX (box), new_texts (self));
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view-row");
}

GtkWidget *
ciclo_view_row_new (CicloDesk *desk)
{
  CicloViewRow *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_VIEW_ROW, NULL);
  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/* What it says */

/* Blanks at the end make GTK 4.8 measure a label that wraps wrongly, and complain. */
static void
set_label (GtkWidget *label,
           const char *text)
{
  g_autofree char *shown = g_strchomp (g_strdup (text != NULL ? text : ""));

  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (label)), shown))
    gtk_label_set_text (GTK_LABEL (label), shown);
  gtk_widget_set_visible (label, *shown != '\0');
}

static void
add_to_name (GString *name,
             const char *separator,
             GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  if (*text != '\0')
    g_string_append_printf (name, "%s%s", name->len > 0 ? separator : "", text);
}

static void
set_name (CicloViewRow *self)
{
  g_autoptr (GString) name = g_string_new (NULL);

  add_to_name (name, ", ", self->lead);
  add_to_name (name, ", ", self->title);
  add_to_name (name, ", ", self->value);
  add_to_name (name, ". ", self->detail);
  add_to_name (name, ". ", self->remark);
  if (g_strcmp0 (self->name, name->str) == 0)
    return;

  g_free (self->name);
  self->name = g_string_free (g_steal_pointer (&name), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
}

static void
set_target (CicloViewRow *self,
            CicloNode *node,
            int field,
            const char *page)
{
  gboolean leads = node != NULL || page != NULL;

  g_set_object (&self->node, node);
  self->field = field;
  self->page = g_intern_string (page);
  gtk_widget_set_visible (self->arrow, leads);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), leads);
}

void
ciclo_view_row_set (CicloViewRow *self,
                    const CicloViewTexts *texts)
{
  GtkWidget *link;

  g_return_if_fail (CICLO_IS_VIEW_ROW (self));

  set_label (self->lead, texts->lead);
  set_label (self->title, texts->title);
  set_label (self->detail, texts->detail);
  set_label (self->remark, texts->remark);
  set_label (self->value, texts->value);
  set_name (self);
  set_target (self, NULL, -1, NULL);
  ciclo_view_row_set_band (self, FALSE);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_visible (self->links, FALSE);
  while ((link = gtk_widget_get_first_child (self->links)) != NULL)
    gtk_box_remove (GTK_BOX (self->links), link);
}

void
ciclo_view_row_set_remark (CicloViewRow *self,
                           const char *remark)
{
  g_return_if_fail (CICLO_IS_VIEW_ROW (self));

  set_label (self->remark, remark);
  set_name (self);
}

void
ciclo_view_row_set_band (CicloViewRow *self,
                         gboolean is_band)
{
  g_return_if_fail (CICLO_IS_VIEW_ROW (self));

  if (is_band)
    gtk_widget_add_css_class (GTK_WIDGET (self), "view-band");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "view-band");
}

CicloBar *
ciclo_view_row_show_bar (CicloViewRow *self,
                         double share,
                         guint position)
{
  CicloBar *bar;

  g_return_val_if_fail (CICLO_IS_VIEW_ROW (self), NULL);

  bar = CICLO_BAR (self->bar);
  ciclo_bar_set_part (bar, share, position);
  ciclo_bar_set_range (bar, NAN, NAN);
  ciclo_bar_set_words (bar, gtk_label_get_text (GTK_LABEL (self->title)), self->name);
  gtk_widget_set_visible (self->bar, TRUE);

  return bar;
}

void
ciclo_view_row_lead_to (CicloViewRow *self,
                        CicloNode *node,
                        int field)
{
  g_return_if_fail (CICLO_IS_VIEW_ROW (self));
  g_return_if_fail (CICLO_IS_NODE (node));

  set_target (self, node, field, NULL);
}

void
ciclo_view_row_lead_to_page (CicloViewRow *self,
                             const char *page)
{
  g_return_if_fail (CICLO_IS_VIEW_ROW (self));

  set_target (self, NULL, -1, page);
}

void
ciclo_view_row_begin_links (CicloViewRow *self,
                            const char *words)
{
  GtkWidget *line, *label;

  g_return_if_fail (CICLO_IS_VIEW_ROW (self));

  line = g_object_new (GTK_TYPE_BOX, NULL);
  gtk_widget_set_layout_manager (line, ciclo_wrap_layout_new ());
  label = new_label ("caption", FALSE);
  gtk_widget_add_css_class (label, "dim-label");
  set_label (label, words);
  gtk_box_append (GTK_BOX (self->links), label);
  gtk_box_append (GTK_BOX (self->links), line);
  gtk_widget_set_visible (self->links, TRUE);
}

void
ciclo_view_row_add_link (CicloViewRow *self,
                         const char *text,
                         CicloNode *node,
                         int field)
{
  g_return_if_fail (CICLO_IS_VIEW_ROW (self));

  g_return_if_fail (gtk_widget_get_last_child (self->links) != NULL);

  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (self->links)),
                  ciclo_view_link_new (self->desk, text, node, field));
}

void
ciclo_view_row_follow (CicloViewRow *self)
{
  g_return_if_fail (CICLO_IS_VIEW_ROW (self));

  if (self->node != NULL)
    ciclo_desk_reveal (self->desk, self->node, self->field);
  else if (self->page != NULL)
    ciclo_desk_open_page (self->desk, self->page);
}

CicloNode *
ciclo_view_row_get_node (CicloViewRow *self)
{
  g_return_val_if_fail (CICLO_IS_VIEW_ROW (self), NULL);

  return self->node;
}

const char *
ciclo_view_row_get_name (CicloViewRow *self)
{
  g_return_val_if_fail (CICLO_IS_VIEW_ROW (self), NULL);

  return self->name;
}
