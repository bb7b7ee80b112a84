/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The coach: which rules look at which nodes, and when. Findings of rules that look no further than the neighbours are
 * kept with their branch and made again when it is touched; the other rules look again after every edit. */

#include "config.h"

#include "coach/ciclo-coach.h"

#include "coach/ciclo-dismissals.h"
#include "coach/ciclo-findings-private.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-kinds.h"

#include <glib/gi18n-lib.h>

#define N_SCOPES (CICLO_SCOPE_BRANCH + 1)

struct _CicloCoach
{
  GObject parent_instance;

  CicloNode *course;
  CicloHistory *history; /* NULL while none is followed */
  gulong handler;
  CicloBranches *branches;
  char *today;          /* NULL: what the clock says */
  GPtrArray *of_course; /* findings of rules with the scope of the course */
  GPtrArray *findings;  /* what the list shows */
  gboolean is_stale;
};

/* GListModel */

static GType
ciclo_coach_get_item_type (GListModel *model)
{
  return CICLO_TYPE_FINDING;
}

static guint
ciclo_coach_get_n_items (GListModel *model)
{
  return CICLO_COACH (model)->findings->len;
}

static gpointer
ciclo_coach_get_item (GListModel *model,
                      guint position)
{
  GPtrArray *findings = CICLO_COACH (model)->findings;

  return position < findings->len ? g_object_ref (findings->pdata[position]) : NULL;
}

static void
ciclo_coach_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ciclo_coach_get_item_type;
  iface->get_n_items = ciclo_coach_get_n_items;
  iface->get_item = ciclo_coach_get_item;
}

/* clang-format off */
G_DEFINE_FINAL_TYPE_WITH_CODE (CicloCoach, ciclo_coach, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ciclo_coach_iface_init))
/* clang-format on */

static void
ciclo_coach_dispose (GObject *object)
{
  CicloCoach *self = CICLO_COACH (object);

  if (self->history != NULL)
    g_clear_signal_handler (&self->handler, self->history);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (ciclo_coach_parent_class)->dispose (object);
}

static void
ciclo_coach_finalize (GObject *object)
{
  CicloCoach *self = CICLO_COACH (object);

  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->of_course);
  g_clear_pointer (&self->branches, _ciclo_branches_free);
  g_clear_object (&self->course);
  g_free (self->today);

  G_OBJECT_CLASS (ciclo_coach_parent_class)->finalize (object);
}

static void
ciclo_coach_class_init (CicloCoachClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ciclo_coach_dispose;
  G_OBJECT_CLASS (klass)->finalize = ciclo_coach_finalize;
}

static void
ciclo_coach_init (CicloCoach *self)
{
  self->of_course = g_ptr_array_new_with_free_func (g_object_unref);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_stale = TRUE;
}

CicloCoach *
ciclo_coach_new (CicloNode *course)
{
  CicloCoach *self;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  self = g_object_new (CICLO_TYPE_COACH, NULL);
  self->course = g_object_ref (course);
  self->branches = _ciclo_branches_new (course);

  return self;
}

static void
on_changed (CicloHistory *history,
            CicloNode *node,
            guint field,
            CicloCoach *self)
{
  _ciclo_branches_mark (self->branches, node, field);
  self->is_stale = TRUE;
}

void
ciclo_coach_follow (CicloCoach *self,
                    CicloHistory *history)
{
  g_return_if_fail (CICLO_IS_COACH (self) && self->history == NULL);
  g_return_if_fail (CICLO_IS_HISTORY (history));

  self->history = g_object_ref (history);
  self->handler = g_signal_connect (history, "changed", G_CALLBACK (on_changed), self);
  /* What happened before is not known. */
  _ciclo_branches_mark_all (self->branches);
  self->is_stale = TRUE;
}

void
ciclo_coach_set_today (CicloCoach *self,
                       const char *today)
{
  g_return_if_fail (CICLO_IS_COACH (self));

  g_free (self->today);
  self->today = g_strdup (today);
  self->is_stale = TRUE;
}

/* Which rules look at a kind of node */

static void
assign_to (GHashTable *table,
           GType type,
           const CicloRule *rule)
{
  GPtrArray *rules = g_hash_table_lookup (table, GSIZE_TO_POINTER (type));

  if (rules == NULL)
    {
      rules = g_ptr_array_new ();
      g_hash_table_insert (table, GSIZE_TO_POINTER (type), rules);
    }
  g_ptr_array_add (rules, (gpointer) rule);
}

static gpointer
assign (gpointer unused)
{
  GHashTable **duties = g_new0 (GHashTable *, N_SCOPES); /* for each scope GType -> GPtrArray of CicloRule */
  const CicloRule *const *rules;
  const GType *kinds;
  guint n_rules, n_kinds;

  for (guint i = 0; i < N_SCOPES; i++)
    duties[i] = g_hash_table_new (NULL, NULL);
  rules = ciclo_rules_list (&n_rules);
  kinds = ciclo_kinds (&n_kinds);
  for (guint i = 0; i < n_rules; i++)
    for (guint j = 0; j < n_kinds; j++)
      if (g_type_is_a (kinds[j], rules[i]->type ()))
        assign_to (duties[rules[i]->scope], kinds[j], rules[i]);

  return duties;
}

static const GPtrArray *
get_rules (CicloScope scope,
           CicloNode *node)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable **duties = g_once (&once, assign, NULL);

  return g_hash_table_lookup (duties[scope], GSIZE_TO_POINTER (G_OBJECT_TYPE (node)));
}

static void
check_node (CicloFindings *desk,
            CicloScope scope,
            CicloNode *node,
            GPtrArray *into)
{
  const GPtrArray *rules = get_rules (scope, node);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    _ciclo_findings_check (desk, rules->pdata[i], node, into);
}

static void
check_branch (CicloFindings *desk,
              CicloBranch *branch,
              GPtrArray *of_course)
{
  if (branch->is_new)
    g_ptr_array_set_size (branch->inner, 0);
  if (branch->is_touched)
    g_ptr_array_set_size (branch->outer, 0);

  for (guint i = 0; i < branch->nodes->len; i++)
    {
      if (branch->is_new)
        check_node (desk, CICLO_SCOPE_BRANCH, branch->nodes->pdata[i], branch->inner);
      if (branch->is_touched)
        check_node (desk, CICLO_SCOPE_NEIGHBOURS, branch->nodes->pdata[i], branch->outer);
      check_node (desk, CICLO_SCOPE_COURSE, branch->nodes->pdata[i], of_course);
    }
}

static void
check_branches (CicloCoach *self)
{
  g_autoptr (CicloFindings) desk = _ciclo_findings_new (self->course, self->branches, self->today);
  const GPtrArray *branches = _ciclo_branches_get_all (self->branches);

  g_ptr_array_set_size (self->of_course, 0);
  for (guint i = 0; i < N_SCOPES; i++)
    check_node (desk, (CicloScope) i, self->course, self->of_course);
  for (guint i = 0; i < branches->len; i++)
    check_branch (desk, branches->pdata[i], self->of_course);
}

/* Putting the list together */

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return _ciclo_finding_compare (*(CicloFinding *const *) a, *(CicloFinding *const *) b);
}

static guint
get_rank (CicloFinding *finding)
{
  guint n;
  const CicloRule *const *rules = ciclo_rules_list (&n);

  for (guint i = 0; i < n; i++)
    if (rules[i] == ciclo_finding_get_rule (finding))
      return i;

  return n;
}

static void
gather_some (CicloCoach *self,
             const GPtrArray *findings,
             GHashTable *dismissals,
             GPtrArray *into)
{
  for (guint i = 0; i < findings->len; i++)
    {
      CicloFinding *finding = _ciclo_finding_with_dismissal (findings->pdata[i],
                                                             _ciclo_dismissals_find (dismissals, findings->pdata[i]));

      _ciclo_finding_set_order (finding, get_rank (finding),
                                _ciclo_branches_get_place (self->branches, ciclo_finding_get_node (finding)));
      g_ptr_array_add (into, finding);
    }
}

static GPtrArray *
gather (CicloCoach *self)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *branches = _ciclo_branches_get_all (self->branches);
  g_autoptr (GHashTable) dismissals = _ciclo_dismissals_list (self->course);

  gather_some (self, self->of_course, dismissals, findings);
  for (guint i = 0; i < branches->len; i++)
    {
      const CicloBranch *branch = branches->pdata[i];

      gather_some (self, branch->inner, dismissals, findings);
      gather_some (self, branch->outer, dismissals, findings);
    }
  g_ptr_array_sort (findings, compare);

  return findings;
}

/* Takes over @findings; those at both ends that are the same as before stay. */
static void
show (CicloCoach *self,
      GPtrArray *findings)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->findings);
  guint shorter = MIN (old->len, findings->len);
  guint head = 0, tail = 0;

  while (head < shorter && _ciclo_finding_equal (old->pdata[head], findings->pdata[head]))
    {
      g_set_object ((CicloFinding **) &findings->pdata[head], old->pdata[head]);
      head++;
    }
  while (tail < shorter - head &&
         _ciclo_finding_equal (old->pdata[old->len - tail - 1], findings->pdata[findings->len - tail - 1]))
    {
      g_set_object ((CicloFinding **) &findings->pdata[findings->len - tail - 1], old->pdata[old->len - tail - 1]);
      tail++;
    }

  self->findings = findings;
  if (head + tail < old->len || head + tail < findings->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, findings->len - head - tail);
}

void
ciclo_coach_check (CicloCoach *self)
{
  g_return_if_fail (CICLO_IS_COACH (self));

  _ciclo_branches_mark_all (self->branches);
  self->is_stale = TRUE;
  ciclo_coach_update (self);
}

void
ciclo_coach_update (CicloCoach *self)
{
  g_return_if_fail (CICLO_IS_COACH (self));

  if (!ciclo_coach_is_stale (self))
    return;

  if (self->history == NULL)
    _ciclo_branches_mark_all (self->branches);
  _ciclo_branches_refresh (self->branches);
  check_branches (self);
  self->is_stale = FALSE;
  show (self, gather (self));
}

gboolean
ciclo_coach_is_stale (CicloCoach *self)
{
  g_return_val_if_fail (CICLO_IS_COACH (self), FALSE);

  return self->is_stale || self->history == NULL;
}

guint
ciclo_coach_get_size (CicloCoach *self)
{
  g_return_val_if_fail (CICLO_IS_COACH (self), 0);

  return self->findings->len;
}

CicloFinding *
ciclo_coach_get_finding (CicloCoach *self,
                         guint position)
{
  g_return_val_if_fail (CICLO_IS_COACH (self) && position < self->findings->len, NULL);

  return self->findings->pdata[position];
}

GPtrArray *
ciclo_coach_dup_findings (CicloCoach *self,
                          const CicloFindingFilter *filter)
{
  GPtrArray *findings;

  g_return_val_if_fail (CICLO_IS_COACH (self) && filter != NULL, NULL);

  findings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->findings->len; i++)
    if (ciclo_finding_matches (self->findings->pdata[i], filter))
      g_ptr_array_add (findings, g_object_ref (self->findings->pdata[i]));

  return findings;
}

/* Steps that the trainer asks for */

static void
begin (CicloCoach *self,
       const char *label)
{
  if (self->history != NULL)
    ciclo_history_begin (self->history, label);
}

static void
end (CicloCoach *self)
{
  if (self->history != NULL)
    ciclo_history_end (self->history);
}

void
ciclo_coach_fix (CicloCoach *self,
                 CicloFinding *finding)
{
  const CicloRule *rule;
  g_autoptr (CicloSpeech) speech = NULL;

  g_return_if_fail (CICLO_IS_COACH (self) && CICLO_IS_FINDING (finding));

  rule = ciclo_finding_get_rule (finding);
  if (!ciclo_finding_can_be_fixed (finding) || ciclo_node_get_root (ciclo_finding_get_node (finding)) != self->course)
    return;

  speech = ciclo_speech_new (ciclo_locale_get_language ());
  begin (self, ciclo_rule_say (rule, CICLO_ADVICE_FIX, speech));
  rule->fix (ciclo_finding_get_node (finding), ciclo_finding_get_field (finding));
  end (self);
}

CicloNode *
ciclo_coach_dismiss (CicloCoach *self,
                     CicloFinding *finding,
                     const char *reason,
                     const char *date)
{
  CicloNode *dismissal;

  g_return_val_if_fail (CICLO_IS_COACH (self) && CICLO_IS_FINDING (finding) && reason != NULL, NULL);

  begin (self, _ ("Set a tip aside"));
  dismissal = _ciclo_dismissals_add (self->course, finding);
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_REASON, NULL, reason);
  if (date != NULL)
    ciclo_node_set_text (dismissal, CICLO_DISMISSAL_DATE, NULL, date);
  end (self);

  return dismissal;
}

void
ciclo_coach_restore (CicloCoach *self,
                     CicloFinding *finding)
{
  CicloNode *dismissal;
  guint field, position;

  g_return_if_fail (CICLO_IS_COACH (self) && CICLO_IS_FINDING (finding));

  dismissal = ciclo_finding_get_dismissal (finding);
  if (dismissal == NULL || ciclo_node_get_parent (dismissal) != self->course ||
      !ciclo_node_get_place (dismissal, &field, &position))
    return;

  begin (self, _ ("Bring a tip back"));
  ciclo_node_remove (self->course, field, position);
  end (self);
}
