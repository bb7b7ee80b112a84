/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are made for what can be looked at: of a very long course the first ones, and more on request. */

#include "config.h"

#include "ui/ciclo-programme-card.h"

#include "core/ciclo-values.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "ui/ciclo-programme-acts.h"
#include "ui/ciclo-programme-words.h"

#include <glib/gi18n-lib.h>

#define MORE_ROWS 100

struct _CicloProgrammeCard
{
  AdwBin parent_instance;

  CicloDesk *desk;
  CicloPileKind kind;
  CicloNode *node;
  GtkWidget *band; /* the name of the component */
  CicloViewList *list;
  GtkWidget *more;
  guint n;     /* rows that are shown */
  guint asked; /* rows that somebody wants to see, whatever room there is */
};

enum
{
  ACTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CicloProgrammeCard, ciclo_programme_card, ADW_TYPE_BIN)

/* Keys */

/* The row in which @widget is, or NULL. */
static CicloViewRow *
find_row_around (GtkWidget *widget)
{
  return widget != NULL ? (CicloViewRow *) gtk_widget_get_ancestor (widget, CICLO_TYPE_VIEW_ROW) : NULL;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CicloProgrammeCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  CicloViewRow *row = find_row_around (gtk_root_get_focus (root));
  CicloNode *session = row != NULL ? ciclo_view_row_get_node (row) : NULL;
  CicloNode *focus = NULL;
  CicloActState result;

  if (!CICLO_IS_SESSION (session))
    return GDK_EVENT_PROPAGATE;

  g_object_ref (session);
  result = ciclo_programme_press (self->desk, session, keyval, state, &focus);
  if (result == CICLO_ACT_DONE)
    g_signal_emit (self, signals[ACTED], 0, focus);
  g_object_unref (session);

  return result == CICLO_ACT_OTHER_KEY ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

/* Dragging */

static CicloNode *
get_session_at (CicloProgrammeCard *self,
                double y,
                gboolean *after)
{
  GtkListBox *box = ciclo_view_list_get_box (self->list);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (box, (int) y);
  graphene_rect_t area;

  *after = row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (box), &area) &&
           y > area.origin.y + area.size.height / 2;

  return row != NULL ? ciclo_view_row_get_node (CICLO_VIEW_ROW (row)) : NULL;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double x,
            double y,
            CicloProgrammeCard *self)
{
  gboolean after;
  CicloNode *session = get_session_at (self, y, &after);

  return session != NULL ? gdk_content_provider_new_typed (CICLO_TYPE_NODE, session) : NULL;
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag *drag,
               CicloProgrammeCard *self)
{
  GdkContentProvider *content = gdk_drag_get_content (drag);
  g_auto (GValue) value = G_VALUE_INIT;
  CicloViewRow *row;

  g_value_init (&value, CICLO_TYPE_NODE);
  if (!gdk_content_provider_get_value (content, &value, NULL))
    return;

  row = ciclo_programme_card_find_row (self, g_value_get_object (&value));
  if (row != NULL)
    {
      g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (row));

      gtk_drag_source_set_icon (source, picture, 24, 24);
    }
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double x,
           double y,
           CicloProgrammeCard *self)
{
  GtkListBox *box = ciclo_view_list_get_box (self->list);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (box, (int) y);

  if (row != NULL)
    gtk_list_box_drag_highlight_row (box, row);

  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target,
          CicloProgrammeCard *self)
{
  gtk_list_box_drag_unhighlight_row (ciclo_view_list_get_box (self->list));
}

/* The session after @session on this card; NULL after the last one. */
static CicloNode *
find_next (CicloProgrammeCard *self,
           CicloNode *session)
{
  CicloViewRow *row = ciclo_programme_card_find_row (self, session);
  int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;

  row = index >= 0 ? ciclo_view_list_get_row (self->list, (guint) index + 1) : NULL;

  return row != NULL ? ciclo_view_row_get_node (row) : NULL;
}

/* Only on a day, or among the sessions without one: what belongs to a component or is parked has no order. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         CicloProgrammeCard *self)
{
  CicloNode *session = g_value_get_object (value);
  gboolean after;
  CicloNode *before = get_session_at (self, y, &after);

  leave_cb (target, self);
  if (!CICLO_IS_SESSION (session) || ciclo_node_get_root (session) != ciclo_desk_get_course (self->desk) ||
      (self->kind != CICLO_PILE_DAY && self->kind != CICLO_PILE_LOOSE))
    return FALSE;

  if (after)
    before = find_next (self, before);
  if (ciclo_programme_drop (self->desk, session, self->node, before) == CICLO_ACT_DONE)
    g_signal_emit (self, signals[ACTED], 0, session);

  return TRUE;
}

static void
add_controllers (CicloProgrammeCard *self)
{
  GtkWidget *box = GTK_WIDGET (ciclo_view_list_get_box (self->list));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CICLO_TYPE_NODE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (box, keys);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
}

/* The object */

static void
ciclo_programme_card_dispose (GObject *object)
{
  CicloProgrammeCard *self = CICLO_PROGRAMME_CARD (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (ciclo_programme_card_parent_class)->dispose (object);
}

static void
ciclo_programme_card_class_init (CicloProgrammeCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ciclo_programme_card_dispose;

  signals[ACTED] = g_signal_new ("acted", CICLO_TYPE_PROGRAMME_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, CICLO_TYPE_NODE);
}

static void
ciclo_programme_card_init (CicloProgrammeCard *self)
{
}

static void
more_clicked_cb (CicloProgrammeCard *self)
{
  self->asked = self->n + MORE_ROWS;
  g_signal_emit (self, signals[ACTED], 0, NULL);
}

GtkWidget *
ciclo_programme_card_new (CicloDesk *desk)
{
  CicloProgrammeCard *self;
  GtkWidget *both;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_PROGRAMME_CARD, NULL);
  self->desk = g_object_ref (desk);
  self->band = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0f, "wrap",
                             TRUE, NULL);
  gtk_widget_add_css_class (self->band, "title-4");
  self->list = CICLO_VIEW_LIST (ciclo_view_list_new (desk, NULL));
  ciclo_view_list_set_stays (self->list, TRUE);
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "flat");
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_clicked_cb), self);
  ciclo_view_list_add_control (self->list, self->more);
  both = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  gtk_box_append (GTK_BOX (both), self->band);
  gtk_box_append (GTK_BOX (both), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), both);
  add_controllers (self);

  return GTK_WIDGET (self);
}

/* What it shows */

static char *
dup_day_title (CicloNode *day,
               CicloSpeech *speech)
{
  g_autofree char *name = ciclo_programme_dup_day (day, speech);
  g_autofree char *date = ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_FULL,
                                                 ciclo_node_get_text (day, CICLO_DAY_DATE, NULL));

  return *date != '\0' ? g_strdup_printf ("%s · %s", name, date) : g_steal_pointer (&name);
}

static char *
dup_component (CicloNode *component,
               CicloSpeech *speech)
{
  const char *title = ciclo_naming_get_title (component, speech);
  int mode = ciclo_node_get_enum (component, CICLO_COMPONENT_MODE);
  const char *how = mode >= 0 ? ciclo_terms_get_label (&ciclo_mode_terms, (guint) mode) : "";
  const char *period = ciclo_node_say (component, CICLO_COMPONENT_PERIOD, ciclo_speech_get_language (speech));
  g_autoptr (GString) phrase = g_string_new (*title != '\0' ? title : how);

  if (*how != '\0' && g_utf8_collate (how, phrase->str) != 0)
    g_string_append_printf (phrase, " · %s", how);
  if (*period != '\0')
    g_string_append_printf (phrase, " · %s", period);
  if (phrase->len > 0)
    return g_string_free (g_steal_pointer (&phrase), FALSE);

  return ciclo_naming_dup_name (component, speech);
}

static void
show_heads (CicloProgrammeCard *self,
            const CicloPile *pile,
            gboolean opens_component,
            CicloTimetable *timetable,
            CicloTotals *totals)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  g_autofree char *band = opens_component ? dup_component (pile->component, speech) : g_strdup ("");
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;

  gtk_label_set_text (GTK_LABEL (self->band), band);
  gtk_widget_set_visible (self->band, *band != '\0');
  if (pile->kind == CICLO_PILE_DAY)
    {
      title = dup_day_title (pile->node, speech);
      if (totals != NULL)
        note = ciclo_programme_dup_day_note (speech, timetable, ciclo_totals_find (totals, pile->node));
    }
  else if (pile->kind == CICLO_PILE_LOOSE)
    title = g_strdup (_ ("On no day yet"));
  else if (pile->kind == CICLO_PILE_PARKED)
    {
      title = g_strdup (ciclo_terms_get_label (&ciclo_timed_state_terms, CICLO_STATE_PARKED));
      note = g_strdup (_ ("Kept in the design, but no part of the course"));
    }
  ciclo_view_list_set_title (self->list, title);
  if (totals != NULL)
    ciclo_view_list_set_note (self->list, note);
}

static void
show_sessions (CicloProgrammeCard *self,
               const CicloPile *pile,
               CicloTimetable *day,
               CicloChoices *choices)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);

  ciclo_view_list_begin (self->list);
  for (guint i = 0; i < self->n; i++)
    {
      CicloNode *session = pile->sessions->pdata[i];
      g_autoptr (CicloTimetable) own = NULL;

      if (day == NULL)
        own = ciclo_timetable_new (session, CICLO_WITH_OPTIONAL, choices);
      ciclo_programme_add_session (self->list, speech, day != NULL ? day : own, session);
    }
  if (pile->sessions->len == 0)
    ciclo_view_list_add (self->list, &(CicloViewTexts){ .detail = _ ("Nothing is planned for this day yet") });
  ciclo_view_list_end (self->list);
}

static void
show_more (CicloProgrammeCard *self,
           const CicloPile *pile)
{
  guint n = pile->sessions->len - self->n;
  g_autofree char *number = ciclo_speech_dup_number (ciclo_desk_get_speech (self->desk), n, 0);
  g_autofree char *text = g_strdup_printf (ngettext ("%s more session", "%s more sessions", n), number);

  gtk_button_set_label (GTK_BUTTON (self->more), text);
  gtk_widget_set_visible (self->more, n > 0);
}

void
ciclo_programme_card_show (CicloProgrammeCard *self,
                           const CicloPile *pile,
                           gboolean opens_component,
                           CicloTotals *totals,
                           CicloChoices *choices,
                           guint *room)
{
  g_autoptr (CicloTimetable) day = NULL;

  g_return_if_fail (CICLO_IS_PROGRAMME_CARD (self));

  self->kind = pile->kind;
  self->n = MIN (pile->sessions->len, MAX (self->asked, *room));
  *room -= MIN (*room, self->n);
  g_set_object (&self->node, pile->node);
  if (pile->kind == CICLO_PILE_DAY)
    day = ciclo_timetable_new (pile->node, CICLO_WITH_OPTIONAL, choices);
  show_heads (self, pile, opens_component, day, totals);
  show_sessions (self, pile, day, choices);
  show_more (self, pile);
}

CicloViewRow *
ciclo_programme_card_find_row (CicloProgrammeCard *self,
                               CicloNode *session)
{
  g_return_val_if_fail (CICLO_IS_PROGRAMME_CARD (self), NULL);

  for (guint i = 0; i < ciclo_view_list_get_size (self->list); i++)
    {
      CicloViewRow *row = ciclo_view_list_get_row (self->list, i);

      if (session != NULL && ciclo_view_row_get_node (row) == session)
        return row;
    }

  return NULL;
}

CicloViewList *
ciclo_programme_card_get_list (CicloProgrammeCard *self)
{
  g_return_val_if_fail (CICLO_IS_PROGRAMME_CARD (self), NULL);

  return self->list;
}
