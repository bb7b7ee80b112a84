/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The coach keeps a finding that is still the same, and so does the list its row: nothing flickers, and who is in a row
 * stays there. */

#include "config.h"

#include "ui/ciclo-check-pane.h"

#include "core/ciclo-values.h"
#include "model/ciclo-form.h"
#include "ui/ciclo-check-row.h"

#include <glib/gi18n-lib.h>

#define MOST_ROWS 100 /* at first, and for each "Show more" */

/* The first places to look at; the stages come after them. */
enum
{
  THIS_PAGE,
  THIS_STAGE,
  WHOLE_COURSE,
  FIRST_STAGE,
};

struct _CicloCheckPane
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  const char *page; /* interned; NULL: none is open yet */
  gboolean has_looked;
  guint limit;
  char *title;

  GtkWidget *frame;
  GtkDropDown *place;
  GtkDropDown *weight;
  GtkDropDown *state;
  GtkLabel *summary;
  GtkWidget *everywhere;
  GtkListBox *list;
  GtkWidget *more;
};

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

enum
{
  SELECTED,
  WHY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CicloCheckPane, ciclo_check_pane, GTK_TYPE_WIDGET)

/* What is wanted */

static int
get_stage (CicloCheckPane *self)
{
  guint place = gtk_drop_down_get_selected (self->place);
  CicloNode *page = self->page != NULL ? ciclo_guide_find_page (self->page) : NULL;

  if (place >= FIRST_STAGE)
    return (int) place - FIRST_STAGE;

  return place == THIS_STAGE && page != NULL ? ciclo_node_get_enum (page, CICLO_GUIDE_PAGE_STAGE) : -1;
}

static gboolean
is_on_page (CicloFinding *finding,
            const char *page)
{
  CicloNode *node = ciclo_finding_get_node (finding);
  int field = ciclo_finding_get_field (finding);

  return g_str_equal (ciclo_form_find_page (node, field), page) || ciclo_form_is_on_page (node, field, page);
}

static gboolean
wants_set_aside (CicloCheckPane *self)
{
  return gtk_drop_down_get_selected (self->state) == 1;
}

static GPtrArray *
dup_findings (CicloCheckPane *self)
{
  const CicloFindingFilter filter = {
    .stage = get_stage (self),
    .severity = (CicloSeverity) gtk_drop_down_get_selected (self->weight),
    .set_aside = wants_set_aside (self),
  };
  GPtrArray *findings = ciclo_coach_dup_findings (ciclo_desk_get_coach (self->desk), &filter);

  if (gtk_drop_down_get_selected (self->place) == THIS_PAGE && self->page != NULL)
    for (guint i = findings->len; i-- > 0;)
      if (!is_on_page (findings->pdata[i], self->page))
        g_ptr_array_remove_index (findings, i);

  return findings;
}

/* What is said about it */

static guint
count_everywhere (CicloCheckPane *self,
                  gboolean set_aside)
{
  const CicloFindingFilter filter = { .stage = -1, .severity = CICLO_SEVERITY_TIP, .set_aside = set_aside };
  g_autoptr (GPtrArray) findings = ciclo_coach_dup_findings (ciclo_desk_get_coach (self->desk), &filter);

  return findings->len;
}

/* Of the whole course: what is hidden from the list is not gone. */
static void
show_title (CicloCheckPane *self)
{
  guint n = count_everywhere (self, FALSE);
  /* Translators: the title of a pane, and how many things there are to look at in the course. */
  char *title = n > 0 ? g_strdup_printf (_ ("Check (%u)"), n) : g_strdup (_ ("Check"));

  if (g_strcmp0 (title, self->title) == 0)
    {
      g_free (title);
      return;
    }
  g_free (self->title);
  self->title = title;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* Nothing here does not mean nothing anywhere. */
static char *
dup_nothing (CicloCheckPane *self,
             gboolean set_aside,
             guint n)
{
  if (n > 0 && set_aside)
    return g_strdup_printf (ngettext ("Nothing here was set aside, but %u thing in the whole course was.",
                                      "Nothing here was set aside, but %u things in the whole course were.", n),
                            n);
  if (n > 0)
    return g_strdup_printf (ngettext ("Nothing to look at here. In the whole course there is %u thing.",
                                      "Nothing to look at here. In the whole course there are %u things.", n),
                            n);
  if (set_aside)
    return g_strdup (_ ("Nothing was set aside."));

  return g_strdup (_ ("The coach has nothing to say about what is there so far."));
}

static void
show_summary (CicloCheckPane *self,
              guint n)
{
  gboolean set_aside = wants_set_aside (self);
  guint n_all = n > 0 ? n : count_everywhere (self, set_aside);
  g_autofree char *text = NULL;

  if (!self->has_looked)
    text = g_strdup (_ ("The coach is reading the design…"));
  else if (n == 0)
    text = dup_nothing (self, set_aside, n_all);
  else if (n > self->limit)
    /* Translators: how many are shown, and how many there are. */
    text = g_strdup_printf (_ ("The first %u of %u things"), self->limit, n);
  else if (set_aside)
    text = g_strdup_printf (ngettext ("%u thing was set aside", "%u things were set aside", n), n);
  else
    text = g_strdup_printf (ngettext ("%u thing to look at", "%u things to look at", n), n);
  gtk_label_set_text (self->summary, text);
  gtk_widget_set_visible (self->everywhere, self->has_looked && n == 0 && n_all > 0);
  gtk_widget_set_visible (self->more, n > self->limit);
}

/* The list */

static void
row_why_cb (CicloCheckPane *self)
{
  g_signal_emit (self, signals[WHY], 0);
}

static GtkWidget *
get_row (CicloCheckPane *self,
         int position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, position));
}

static GHashTable *
remove_others (CicloCheckPane *self,
               GPtrArray *findings)
{
  GHashTable *wanted = g_hash_table_new (NULL, NULL);
  GHashTable *rows = g_hash_table_new (NULL, NULL);
  GtkWidget *row;

  for (guint i = 0; i < MIN (findings->len, self->limit); i++)
    g_hash_table_add (wanted, findings->pdata[i]);
  for (int i = 0; (row = get_row (self, i)) != NULL;)
    {
      CicloFinding *finding = ciclo_check_row_get_finding (CICLO_CHECK_ROW (row));

      if (!g_hash_table_contains (wanted, finding))
        {
          gtk_list_box_remove (self->list, row);
          continue;
        }
      g_hash_table_insert (rows, finding, row);
      i++;
    }
  g_hash_table_unref (wanted);

  return rows;
}

static void
put_row (CicloCheckPane *self,
         CicloFinding *finding,
         GtkWidget *row,
         int position)
{
  if (row == NULL)
    {
      row = ciclo_check_row_new (self->desk, finding);
      g_signal_connect_object (row, "why", G_CALLBACK (row_why_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->list, row, position);
      return;
    }
  ciclo_check_row_refresh (CICLO_CHECK_ROW (row));
  if (get_row (self, position) == row)
    return;

  g_object_ref (row);
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, position);
  g_object_unref (row);
}

static void
fill (CicloCheckPane *self,
      GPtrArray *findings)
{
  g_autoptr (GHashTable) rows = remove_others (self, findings);

  for (guint i = 0; i < MIN (findings->len, self->limit); i++)
    put_row (self, findings->pdata[i], g_hash_table_lookup (rows, findings->pdata[i]), (int) i);
}

/* Where in the list the user is; -1: elsewhere. */
static int
find_focus (CicloCheckPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return -1;
  row = gtk_widget_get_ancestor (focus, CICLO_TYPE_CHECK_ROW);

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* Whose row is gone goes on with the next one. */
static void
keep_focus (CicloCheckPane *self,
            int position)
{
  GtkWidget *row = NULL;

  if (position < 0 || find_focus (self) >= 0)
    return;
  for (int i = position; i >= 0 && row == NULL; i--)
    row = get_row (self, i);
  if (row == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->place));
      return;
    }

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  gtk_widget_grab_focus (row);
}

static void
update (CicloCheckPane *self)
{
  g_autoptr (GPtrArray) findings = dup_findings (self);
  int focus = find_focus (self);

  fill (self, findings);
  show_summary (self, findings->len);
  show_title (self);
  keep_focus (self, focus);
}

static void
settled_cb (CicloCheckPane *self)
{
  self->has_looked = TRUE;
  update (self);
}

/* The user */

static void
chosen_cb (CicloCheckPane *self)
{
  self->limit = MOST_ROWS;
  update (self);
}

static void
more_clicked_cb (CicloCheckPane *self)
{
  int first = (int) self->limit;

  self->limit += MOST_ROWS;
  update (self);
  if (get_row (self, first) != NULL)
    gtk_widget_grab_focus (get_row (self, first));
}

static void
everywhere_clicked_cb (CicloCheckPane *self)
{
  gtk_drop_down_set_selected (self->weight, CICLO_SEVERITY_TIP);
  gtk_drop_down_set_selected (self->place, WHOLE_COURSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->place));
}

static void
row_selected_cb (CicloCheckPane *self,
                 GtkListBoxRow *chosen)
{
  GtkWidget *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    ciclo_check_row_open (CICLO_CHECK_ROW (row), row == (GtkWidget *) chosen);
  if (chosen != NULL)
    g_signal_emit (self, signals[SELECTED], 0, ciclo_check_row_get_finding (CICLO_CHECK_ROW (chosen)));
}

static void
row_activated_cb (CicloCheckPane *self,
                  GtkListBoxRow *row)
{
  ciclo_check_row_go (CICLO_CHECK_ROW (row));
}

void
ciclo_check_pane_set_page (CicloCheckPane *self,
                           const char *id)
{
  guint place;

  g_return_if_fail (CICLO_IS_CHECK_PANE (self));
  g_return_if_fail (id != NULL);

  self->page = g_intern_string (id);
  place = gtk_drop_down_get_selected (self->place);
  if (place == THIS_PAGE || place == THIS_STAGE)
    chosen_cb (self);
}

/* The widget */

static void
fill_places (CicloCheckPane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("This page"));
  gtk_string_list_append (names, _ ("This stage"));
  gtk_string_list_append (names, _ ("Whole course"));
  for (guint i = 0; i <= CICLO_STAGE_OVERVIEW; i++)
    gtk_string_list_append (names, ciclo_terms_get_label (&ciclo_stage_terms, i));
  gtk_drop_down_set_model (self->place, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->place, THIS_STAGE);
}

static void
ciclo_check_pane_get_property (GObject *object,
                               guint property,
                               GValue *value,
                               GParamSpec *pspec)
{
  g_value_set_string (value, CICLO_CHECK_PANE (object)->title);
}

static void
ciclo_check_pane_dispose (GObject *object)
{
  CicloCheckPane *self = CICLO_CHECK_PANE (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (ciclo_check_pane_parent_class)->dispose (object);
}

static void
ciclo_check_pane_class_init (CicloCheckPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ciclo_check_pane_get_property;
  object_class->dispose = ciclo_check_pane_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SELECTED] = g_signal_new ("selected", CICLO_TYPE_CHECK_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, CICLO_TYPE_FINDING);
  signals[WHY] = g_signal_new ("why", CICLO_TYPE_CHECK_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/check-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, frame);
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, place);
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, weight);
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, state);
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, summary);
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, everywhere);
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, list);
  gtk_widget_class_bind_template_child (widget_class, CicloCheckPane, more);
}

static void
ciclo_check_pane_init (CicloCheckPane *self)
{
  self->limit = MOST_ROWS;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_places (self);
}

GtkWidget *
ciclo_check_pane_new (CicloDesk *desk)
{
  CicloCheckPane *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_CHECK_PANE, NULL);
  self->desk = g_object_ref (desk);
  self->has_looked = !ciclo_coach_is_stale (ciclo_desk_get_coach (desk));
  g_signal_connect_swapped (self->place, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->weight, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->state, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->everywhere, "clicked", G_CALLBACK (everywhere_clicked_cb), self);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_clicked_cb), self);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_object (desk, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
