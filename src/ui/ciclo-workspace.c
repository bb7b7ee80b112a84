/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages are made when they are opened for the first time, and stay. What widgets ask of the desk is done here. */

#include "config.h"

#include "ui/ciclo-workspace.h"

#include "core/ciclo-values.h"
#include "model/ciclo-form.h"
#include "ui/ciclo-check-pane.h"
#include "ui/ciclo-documents-page.h"
#include "ui/ciclo-find-bar.h"
#include "ui/ciclo-first-session-page.h"
#include "ui/ciclo-guide-pane.h"
#include "ui/ciclo-navigation.h"
#include "ui/ciclo-page.h"
#include "ui/ciclo-store.h"
#include "ui/ciclo-window-state.h"

#include <glib/gi18n-lib.h>

#define DOCUMENTS "gallery"
#define FIRST_PAGE "course-card"

struct _CicloWorkspace
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  GtkWidget *frame;
  AdwFlap *left;
  AdwFlap *right;
  AdwBin *navigation_place;
  CicloNavigation *navigation;
  GtkStack *pages;
  GtkStack *panes;
  CicloGuidePane *guide;
  CicloCheckPane *check;
  CicloFindBar *find;
  GtkLabel *status;
  GtkWidget *documents;
};

static guint saved_signal;

G_DEFINE_FINAL_TYPE (CicloWorkspace, ciclo_workspace, GTK_TYPE_WIDGET)

/* Pages */

static GtkWidget *
get_page (CicloWorkspace *self,
          const char *id)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, id);

  if (page != NULL)
    return page;

  page = g_str_equal (id, CICLO_WORKSPACE_FIRST_SESSION) ? ciclo_first_session_page_new (self->desk)
                                                         : ciclo_page_new (self->desk, id);
  gtk_stack_add_named (self->pages, page, id);

  return page;
}

const char *
ciclo_workspace_get_page (CicloWorkspace *self)
{
  g_return_val_if_fail (CICLO_IS_WORKSPACE (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

void
ciclo_workspace_open_page (CicloWorkspace *self,
                           const char *id)
{
  GtkWidget *page;

  g_return_if_fail (CICLO_IS_WORKSPACE (self));
  g_return_if_fail (id != NULL);

  page = get_page (self, id);
  if (CICLO_IS_PAGE (page))
    ciclo_page_show (CICLO_PAGE (page), NULL);
  gtk_stack_set_visible_child (self->pages, page);
  gtk_widget_grab_focus (page);
  ciclo_navigation_select (self->navigation, id);
  ciclo_desk_focus (self->desk, NULL, -1);
}

/* The page on which @field of @node is worked on comes to be seen; NULL for what was taken away. A part of the course,
 * or what is in one of its lists, has a page. */
static GtkWidget *
show_page_of (CicloWorkspace *self,
              CicloNode *node,
              int field)
{
  const char *id;
  const char *open = ciclo_workspace_get_page (self);
  GtkWidget *page;

  if (ciclo_node_get_root (node) != ciclo_desk_get_course (self->desk))
    return NULL;

  id = ciclo_form_find_page (node, field);
  /* Sessions are worked on from more than one page: who is on one of them stays. */
  if (open != NULL &&
      (ciclo_form_is_on_page (node, field, open) || g_str_equal (open, CICLO_WORKSPACE_FIRST_SESSION)))
    id = open;
  page = get_page (self, id);
  gtk_stack_set_visible_child (self->pages, page);
  ciclo_navigation_select (self->navigation, id);
  /* In a narrow window the pane lies over the page. */
  if (adw_flap_get_folded (self->right))
    adw_flap_set_reveal_flap (self->right, FALSE);

  return page;
}

static void
reveal (CicloWorkspace *self,
        CicloNode *node,
        int field)
{
  GtkWidget *page = show_page_of (self, node, field);

  if (CICLO_IS_PAGE (page))
    ciclo_page_reveal (CICLO_PAGE (page), node, field);
}

/* What undo brings back is seen where it was taken away: in its list. */
static void
revealed_cb (CicloWorkspace *self,
             CicloNode *node,
             int field)
{
  GtkWidget *page = show_page_of (self, node, field);

  if (!CICLO_IS_PAGE (page))
    return;
  if (field >= 0)
    ciclo_page_reveal (CICLO_PAGE (page), node, field);
  else
    ciclo_page_reveal_entry (CICLO_PAGE (page), node);
}

static void
said_cb (CicloWorkspace *self,
         const char *text,
         gboolean can_be_undone)
{
  gtk_label_set_text (self->status, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
document_saved_cb (CicloWorkspace *self,
                   const char *path)
{
  g_signal_emit (self, saved_signal, 0, path);
}

/* Panes */

static void
page_changed_cb (CicloWorkspace *self)
{
  const char *id = ciclo_workspace_get_page (self);

  if (id == NULL)
    return;

  ciclo_guide_pane_set_page (self->guide, id);
  ciclo_check_pane_set_page (self->check, id);
}

static void
why_cb (CicloWorkspace *self)
{
  gtk_stack_set_visible_child (self->panes, GTK_WIDGET (self->guide));
}

static void
add_panes (CicloWorkspace *self)
{
  GtkStackPage *page;

  self->guide = CICLO_GUIDE_PANE (ciclo_guide_pane_new (self->desk));
  self->check = CICLO_CHECK_PANE (ciclo_check_pane_new (self->desk));
  gtk_stack_add_titled (self->panes, GTK_WIDGET (self->guide), "guide", _ ("Guide"));
  page = gtk_stack_add_titled (self->panes, GTK_WIDGET (self->check), "check", _ ("Check"));
  g_object_bind_property (self->check, "title", page, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->check, "selected", G_CALLBACK (ciclo_guide_pane_show_finding), self->guide,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->check, "why", G_CALLBACK (why_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The widget */

static void
ciclo_workspace_dispose (GObject *object)
{
  CicloWorkspace *self = CICLO_WORKSPACE (object);

  if (self->pages != NULL)
    g_signal_handlers_disconnect_by_data (self->pages, self);
  self->pages = NULL;
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_workspace_parent_class)->dispose (object);
}

static void
ciclo_workspace_class_init (CicloWorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_workspace_dispose;

  saved_signal = g_signal_new ("saved", CICLO_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloWorkspace, frame);
  gtk_widget_class_bind_template_child (widget_class, CicloWorkspace, left);
  gtk_widget_class_bind_template_child (widget_class, CicloWorkspace, right);
  gtk_widget_class_bind_template_child (widget_class, CicloWorkspace, navigation_place);
  gtk_widget_class_bind_template_child (widget_class, CicloWorkspace, pages);
  gtk_widget_class_bind_template_child (widget_class, CicloWorkspace, panes);
  gtk_widget_class_bind_template_child (widget_class, CicloWorkspace, status);
}

static void
ciclo_workspace_init (CicloWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ciclo_workspace_new (CicloDesk *desk)
{
  CicloWorkspace *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_WORKSPACE, NULL);
  self->desk = g_object_ref (desk);
  self->navigation = CICLO_NAVIGATION (ciclo_navigation_new (desk));
  adw_bin_set_child (self->navigation_place, GTK_WIDGET (self->navigation));
  add_panes (self);
  self->find = CICLO_FIND_BAR (ciclo_find_bar_new (desk));
  gtk_box_prepend (GTK_BOX (self->frame), GTK_WIDGET (self->find));
  self->documents = ciclo_documents_page_new (desk);
  gtk_stack_add_named (self->pages, self->documents, DOCUMENTS);

  g_signal_connect_object (self->navigation, "chosen", G_CALLBACK (ciclo_workspace_open_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->documents, "saved", G_CALLBACK (document_saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "open-page", G_CALLBACK (ciclo_workspace_open_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "reveal", G_CALLBACK (reveal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ciclo_desk_get_history (desk), "revealed", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
  ciclo_workspace_open_page (self, FIRST_PAGE);

  return GTK_WIDGET (self);
}

CicloDesk *
ciclo_workspace_get_desk (CicloWorkspace *self)
{
  g_return_val_if_fail (CICLO_IS_WORKSPACE (self), NULL);

  return self->desk;
}

static void
add_toggle (GActionMap *map,
            const char *name,
            AdwFlap *flap,
            const char *key)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, flap, "reveal-flap");

  ciclo_window_state_bind_pane (flap, key);
  g_action_map_add_action (map, G_ACTION (action));
}

void
ciclo_workspace_add_actions (CicloWorkspace *self,
                             GActionMap *map)
{
  g_return_if_fail (CICLO_IS_WORKSPACE (self));

  ciclo_find_bar_add_actions (self->find, map);
  add_toggle (map, "show-navigation", self->left, CICLO_STORE_NAVIGATION);
  add_toggle (map, "show-pane", self->right, CICLO_STORE_PANE);
  ciclo_documents_page_add_actions (CICLO_DOCUMENTS_PAGE (self->documents), map);
}
