/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Piles of sessions on cards. What is done here shows at once and the focus goes along; what is done elsewhere shows
 * when the desk has settled. */

#include "config.h"

#include "ui/ciclo-programme-view.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-session.h"
#include "model/ciclo-skeleton.h"
#include "ui/ciclo-programme-acts.h"
#include "ui/ciclo-programme-card.h"

#include <glib/gi18n-lib.h>

#define MOST_ROWS 100 /* unless somebody asks for more */

struct _CicloProgrammeView
{
  CicloView parent_instance;

  GtkWidget *cards; /* a box of CicloProgrammeCard */
  gboolean is_hasty;
};

G_DEFINE_FINAL_TYPE (CicloProgrammeView, ciclo_programme_view, CICLO_TYPE_VIEW)

static CicloDesk *
get_desk (CicloProgrammeView *self)
{
  return ciclo_view_get_desk (CICLO_VIEW (self));
}

/* The focus */

/* The row that has the focus, or NULL. */
static CicloViewRow *
get_focused (CicloProgrammeView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return (CicloViewRow *) gtk_widget_get_ancestor (focus, CICLO_TYPE_VIEW_ROW);
}

CicloViewRow *
ciclo_programme_view_find_row (CicloProgrammeView *self,
                               CicloNode *session)
{
  g_return_val_if_fail (CICLO_IS_PROGRAMME_VIEW (self), NULL);

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      CicloViewRow *row = ciclo_programme_card_find_row (CICLO_PROGRAMME_CARD (card), session);

      if (row != NULL)
        return row;
    }

  return NULL;
}

/* Whoever holds a key down waits for no sums: those follow when the desk has settled. */
static void
update_at_once (CicloProgrammeView *self)
{
  self->is_hasty = TRUE;
  ciclo_view_update (CICLO_VIEW (self));
  self->is_hasty = FALSE;
}

/* A removed session leaves the focus to the one that has come to its place, or to the one before. */
static void
acted_cb (CicloProgrammeCard *card,
          CicloNode *session,
          CicloProgrammeView *self)
{
  CicloViewRow *old = get_focused (self);
  int index = old != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (old)) : 0;
  CicloViewList *list = ciclo_programme_card_get_list (card);
  CicloViewRow *row;

  update_at_once (self);
  row = session != NULL ? ciclo_programme_view_find_row (self, session) : NULL;
  if (row == NULL && ciclo_view_list_get_size (list) > 0)
    row = ciclo_view_list_get_row (list, MIN ((guint) MAX (index, 0), ciclo_view_list_get_size (list) - 1));
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Adding */

/* The session that had the focus last, as containers remember; NULL where none had. */
static CicloNode *
find_last (CicloProgrammeView *self)
{
  GtkWidget *widget = self->cards;

  while (widget != NULL && !CICLO_IS_VIEW_ROW (widget))
    widget = gtk_widget_get_focus_child (widget);

  return widget != NULL ? ciclo_view_row_get_node (CICLO_VIEW_ROW (widget)) : NULL;
}

static void
add_session (CicloProgrammeView *self,
             const char *skeleton)
{
  CicloNode *session = ciclo_programme_add (get_desk (self), skeleton, find_last (self));
  CicloViewRow *row;

  ciclo_view_update (CICLO_VIEW (self));
  row = session != NULL ? ciclo_programme_view_find_row (self, session) : NULL;
  if (row != NULL && *skeleton != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_activated_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer view)
{
  add_session (view, g_variant_get_string (parameter, NULL));
}

static void
add_day_activated_cb (GSimpleAction *action,
                      GVariant *parameter,
                      gpointer view)
{
  CicloProgrammeView *self = view;

  ciclo_programme_add_day (get_desk (self));
  ciclo_view_update (CICLO_VIEW (self));
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) plain = g_menu_new ();
  g_autoptr (GMenu) ready = g_menu_new ();
  guint n;
  const CicloSkeleton *const *skeletons = ciclo_skeleton_list (&n);

  g_menu_append (plain, _ ("An empty session"), "programme.add::");
  g_menu_append (plain, _ ("A day"), "programme.add-day");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("programme.add::%s", ciclo_skeleton_get_id (skeletons[i]));

      g_menu_append (ready, ciclo_skeleton_get_title (skeletons[i]), action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (plain));
  g_menu_append_section (menu, _ ("Sessions to begin with"), G_MENU_MODEL (ready));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
new_add_button (CicloProgrammeView *self)
{
  static const GActionEntry entries[] = {
    { "add", add_activated_cb, "s", NULL, NULL, { 0 } },
    { "add-day", add_day_activated_cb, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = new_menu ();
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "ciclo-add-symbolic", "label",
                                     C_ ("menu", "Add"), NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", content, "menu-model", menu, "halign",
                                    GTK_ALIGN_START, NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "programme", G_ACTION_GROUP (group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a session or a day"), -1);
  gtk_widget_set_sensitive (button, !ciclo_desk_is_read_only (get_desk (self)));

  return button;
}

/* The view */

static gboolean
ciclo_programme_view_is_empty (CicloView *view)
{
  return ciclo_node_get_size (ciclo_view_get_course (view), CICLO_COURSE_SESSIONS) == 0;
}

/* The card at the place after @card; a new one where there is none. */
static GtkWidget *
get_next_card (CicloProgrammeView *self,
               GtkWidget *card)
{
  GtkWidget *next = card != NULL ? gtk_widget_get_next_sibling (card) : gtk_widget_get_first_child (self->cards);

  if (next == NULL)
    {
      next = ciclo_programme_card_new (get_desk (self));
      g_signal_connect_object (next, "acted", G_CALLBACK (acted_cb), self, 0);
      gtk_box_append (GTK_BOX (self->cards), next);
    }

  return next;
}

static void
ciclo_programme_view_refresh (CicloView *view)
{
  CicloProgrammeView *self = CICLO_PROGRAMME_VIEW (view);
  CicloNode *course = ciclo_view_get_course (view);
  g_autoptr (GArray) piles = ciclo_programme_list_piles (course);
  g_autoptr (CicloTotals) totals = self->is_hasty ? NULL : ciclo_totals_new (course, CICLO_WITH_OPTIONAL);
  g_autoptr (CicloChoices) choices = ciclo_choices_new (course);
  CicloNode *component = NULL;
  GtkWidget *card = NULL;
  guint room = MOST_ROWS;

  for (guint i = 0; i < piles->len; i++)
    {
      const CicloPile *pile = &g_array_index (piles, CicloPile, i);
      gboolean opens = pile->component != NULL && pile->component != component;

      component = pile->component;
      card = get_next_card (self, card);
      ciclo_programme_card_show (CICLO_PROGRAMME_CARD (card), pile, opens, totals, choices, &room);
    }
  while (gtk_widget_get_last_child (self->cards) != card)
    gtk_box_remove (GTK_BOX (self->cards), gtk_widget_get_last_child (self->cards));
}

static void
ciclo_programme_view_start (CicloView *view)
{
  add_session (CICLO_PROGRAMME_VIEW (view), "");
}

static void
ciclo_programme_view_constructed (GObject *object)
{
  CicloProgrammeView *self = CICLO_PROGRAMME_VIEW (object);

  G_OBJECT_CLASS (ciclo_programme_view_parent_class)->constructed (object);

  self->cards = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, NULL);
  ciclo_view_append (CICLO_VIEW (self), new_add_button (self));
  ciclo_view_append (CICLO_VIEW (self), self->cards);
}

static void
ciclo_programme_view_class_init (CicloProgrammeViewClass *klass)
{
  CicloViewClass *view_class = CICLO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ciclo_programme_view_constructed;
  view_class->page = "programme";
  view_class->is_empty = ciclo_programme_view_is_empty;
  view_class->refresh = ciclo_programme_view_refresh;
  view_class->start = ciclo_programme_view_start;
}

static void
ciclo_programme_view_init (CicloProgrammeView *self)
{
}

GtkWidget *
ciclo_programme_view_new (CicloDesk *desk)
{
  return g_object_new (CICLO_TYPE_PROGRAMME_VIEW, "desk", desk, NULL);
}
