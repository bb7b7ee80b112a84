/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All pages are in the list from the beginning, in the order of the work; those of other stages are hidden. States are
 * counted when the design has settled. */

#include "config.h"

#include "ui/ciclo-navigation.h"

#include "core/ciclo-values.h"
#include "model/ciclo-form.h"

#include <glib/gi18n-lib.h>

#define N_STAGES (CICLO_STAGE_DOCUMENTS + 1)

struct _CicloNavigation
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkLabel *states[N_STAGES];
  GtkWidget *heads[N_STAGES];
  int stage; /* whose pages are shown */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CicloNavigation, ciclo_navigation, GTK_TYPE_WIDGET)

/* The order in which stages stand: the overview comes first. */
static const CicloStage order[] = {
  CICLO_STAGE_OVERVIEW,
  CICLO_STAGE_NEEDS,
  CICLO_STAGE_OBJECTIVES,
  CICLO_STAGE_DESIGN,
  CICLO_STAGE_PREPARATION,
  CICLO_STAGE_DELIVERY,
  CICLO_STAGE_EVALUATION,
  CICLO_STAGE_METHODS,
  CICLO_STAGE_DOCUMENTS,
};

static int
get_stage (CicloNode *page)
{
  return ciclo_node_get_enum (page, CICLO_GUIDE_PAGE_STAGE);
}

/* States */

/* Whether anything at all stands on the pages of @stage. */
static gboolean
has_begun (CicloNavigation *self,
           int stage)
{
  const GPtrArray *pages = ciclo_guide_get_pages ();
  CicloNode *course = ciclo_desk_get_course (self->desk);

  for (guint i = 0; i < pages->len; i++)
    {
      const GPtrArray *groups = ciclo_form_get_page (ciclo_node_get_id (pages->pdata[i]));

      for (guint j = 0; get_stage (pages->pdata[i]) == stage && j < groups->len; j++)
        {
          const CicloFormGroup *group = groups->pdata[j];
          CicloNode *owner = group->part >= 0 ? ciclo_node_get_part (course, (guint) group->part) : course;

          for (guint k = 0; k < group->n_fields; k++)
            if (ciclo_node_get_schema (owner)->fields[group->fields[k]].kind == CICLO_LIST
                    ? ciclo_node_get_size (owner, group->fields[k]) > 0
                    : ciclo_node_is_set (owner, group->fields[k]))
              return TRUE;
        }
    }

  return FALSE;
}

static guint
count_findings (CicloNavigation *self,
                int stage)
{
  const CicloFindingFilter filter = { .stage = stage, .severity = CICLO_SEVERITY_TIP };
  g_autoptr (GPtrArray) findings = ciclo_coach_dup_findings (ciclo_desk_get_coach (self->desk), &filter);

  return findings->len;
}

static char *
dup_state (CicloNavigation *self,
           int stage)
{
  guint n;

  if (stage == CICLO_STAGE_METHODS || stage == CICLO_STAGE_DOCUMENTS)
    return NULL;
  if (!has_begun (self, stage))
    return g_strdup (_ ("Not started"));

  n = count_findings (self, stage);
  if (n == 0)
    return g_strdup (_ ("Nothing to look at"));

  return g_strdup_printf (ngettext ("%u thing to look at", "%u things to look at", n), n);
}

static void
show_states (CicloNavigation *self)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);

  for (guint i = 0; i < N_STAGES; i++)
    {
      g_autofree char *state = dup_state (self, (int) i);
      const char *name = ciclo_speech_say_context (speech, "value", ciclo_page_stage_terms.terms[i].label);
      /* Translators: a stage of the work, and how it stands. */
      g_autofree char *whole = state != NULL ? g_strdup_printf (_ ("%s: %s"), name, state) : g_strdup (name);

      if (self->heads[i] == NULL)
        continue;
      gtk_label_set_text (self->states[i], state != NULL ? state : "");
      gtk_widget_set_visible (GTK_WIDGET (self->states[i]), state != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->heads[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
    }
}

/* Rows */

static void
add_head (CicloNavigation *self,
          int stage,
          const char *first_page)
{
  const char *name = ciclo_speech_say_context (ciclo_desk_get_speech (self->desk), "value",
                                               ciclo_page_stage_terms.terms[stage].label);
  g_autofree char *icon = g_strdup_printf ("ciclo-stage-%s-symbolic", ciclo_page_stage_terms.terms[stage].code);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  self->states[stage] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->states[stage]), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->states[stage]), "dim-label");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->states[stage]));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "stage");
  gtk_widget_set_name (row, first_page);
  self->heads[stage] = row;
  gtk_list_box_append (self->list, row);
}

static void
add_page (CicloNavigation *self,
          CicloNode *page)
{
  const char *title = ciclo_guide_say (page, CICLO_GUIDE_PAGE_TITLE, ciclo_desk_get_speech (self->desk));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_add_css_class (row, "subpage");
  gtk_widget_set_name (row, ciclo_node_get_id (page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->list, row);
}

static void
fill (CicloNavigation *self)
{
  const GPtrArray *pages = ciclo_guide_get_pages ();

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = 0;

      for (guint j = 0; j < pages->len; j++)
        {
          if (get_stage (pages->pdata[j]) != (int) order[i])
            continue;
          if (n++ == 0)
            add_head (self, (int) order[i], ciclo_node_get_id (pages->pdata[j]));
          if (order[i] != CICLO_STAGE_METHODS && order[i] != CICLO_STAGE_DOCUMENTS)
            add_page (self, pages->pdata[j]);
        }
    }
}

static gboolean
is_head (GtkListBoxRow *row)
{
  return gtk_widget_has_css_class (GTK_WIDGET (row), "stage");
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer navigation)
{
  CicloNode *page = ciclo_guide_find_page (gtk_widget_get_name (GTK_WIDGET (row)));

  return is_head (row) || get_stage (page) == CICLO_NAVIGATION (navigation)->stage;
}

/* The user */

static void
activated_cb (CicloNavigation *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

void
ciclo_navigation_select (CicloNavigation *self,
                         const char *id)
{
  CicloNode *page = ciclo_guide_find_page (id);
  GtkListBoxRow *row;
  GtkListBoxRow *found = NULL;

  g_return_if_fail (CICLO_IS_NAVIGATION (self));

  if (page == NULL)
    return;
  self->stage = get_stage (page);
  gtk_list_box_invalidate_filter (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), id) == 0)
      found = row; /* the page itself comes after the head of its stage */
  gtk_list_box_select_row (self->list, found);
}

/* The widget */

static void
ciclo_navigation_dispose (GObject *object)
{
  CicloNavigation *self = CICLO_NAVIGATION (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_navigation_parent_class)->dispose (object);
}

static void
ciclo_navigation_class_init (CicloNavigationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_navigation_dispose;

  chosen_signal = g_signal_new ("chosen", CICLO_TYPE_NAVIGATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
ciclo_navigation_init (CicloNavigation *self)
{
  self->stage = CICLO_STAGE_OVERVIEW;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stages and pages"),
                                  -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", self->list,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
ciclo_navigation_new (CicloDesk *desk)
{
  CicloNavigation *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_NAVIGATION, NULL);
  self->desk = g_object_ref (desk);
  fill (self);
  show_states (self);
  g_signal_connect_object (desk, "settled", G_CALLBACK (show_states), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
