/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A piece is an activity with the least and the most time that does it good. Time is handed out in steps, each to the
 * piece that is farthest behind its share: so the sum is exact. */

#include "config.h"

#include "model/ciclo-first-shape.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-method.h"
#include "model/ciclo-scale.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"

#define MINUTE 60
#define STEP 5            /* minutes that people plan in */
#define LONGEST_INPUT 20  /* minutes of listening at a stretch */
#define SITTING 90        /* minutes without a break */
#define SITTING_ONLINE 75 /* the same in front of a screen */
#define BREAK 15
#define BREAK_ONLINE 10
#define MOST_BREAKS 3
#define SPARE_SHARE 20 /* one part in so many is spare time */

typedef struct
{
  CicloNode *activity; /* owned by the array */
  int least, most;     /* minutes */
  int weight;          /* minutes that it usually has */
  int minutes;
} Piece;

static void
piece_clear (gpointer piece)
{
  g_clear_object (&((Piece *) piece)->activity);
}

static Piece *
get_piece (GArray *pieces,
           guint i)
{
  return &g_array_index (pieces, Piece, i);
}

/* What is there */

static CicloNode *
get_method (CicloNode *activity)
{
  return ciclo_catalogue_find_method (ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL));
}

static gboolean
is_kind (CicloNode *activity,
         CicloActivityKind kind)
{
  return ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND) == (int) kind;
}

static gboolean
fits (CicloNode *method,
      const CicloFirstFrame *frame)
{
  const char *mode = ciclo_mode_terms.terms[frame->online ? CICLO_MODE_LIVE_ONLINE : CICLO_MODE_FACE_TO_FACE].code;

  return method == NULL || (ciclo_node_get_int (method, CICLO_METHOD_GROUP_MIN) <= frame->people &&
                            ciclo_node_get_int (method, CICLO_METHOD_GROUP_MAX) >= frame->people &&
                            g_strv_contains (ciclo_node_get_strings (method, CICLO_METHOD_MODES), mode));
}

static void
add_piece (GArray *pieces,
           CicloNode *activity,
           const CicloFirstFrame *frame)
{
  CicloNode *method = get_method (activity);
  int usual = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION) / MINUTE;
  Piece piece = { g_object_ref (activity), MIN (usual, STEP), usual + STEP, usual, 0 };

  if (method != NULL)
    {
      piece.least = ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MIN);
      piece.most = ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MAX);
    }
  if (ciclo_node_get_enum (activity, CICLO_ACTIVITY_LEARNING_TYPE) == CICLO_LEARNING_ACQUISITION)
    piece.most = MIN (piece.most, LONGEST_INPUT);
  if (is_kind (activity, CICLO_ACTIVITY_KIND_BUFFER))
    {
      piece.least = MAX (piece.least, (frame->minutes + SPARE_SHARE - 1) / SPARE_SHARE);
      piece.most = MAX (piece.most, piece.least);
      if (!fits (method, frame))
        ciclo_node_unset (activity, CICLO_ACTIVITY_METHOD);
    }
  g_array_append_val (pieces, piece);
}

static CicloNode *
find_around (CicloNode *around,
             const char *id)
{
  for (guint i = 0; i < ciclo_node_get_size (around, CICLO_SESSION_ACTIVITIES); i++)
    {
      CicloNode *activity = ciclo_node_get_child (around, CICLO_SESSION_ACTIVITIES, i);

      if (g_str_equal (ciclo_node_get_id (activity), id))
        return activity;
    }

  return NULL;
}

static GArray *
gather (CicloNode *session,
        CicloNode *around,
        const CicloFirstFrame *frame)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (CicloNode) opening = ciclo_tree_snapshot (find_around (around, "opening"));
  g_autoptr (CicloNode) closing = ciclo_tree_snapshot (find_around (around, "closing"));

  g_array_set_clear_func (pieces, piece_clear);
  add_piece (pieces, opening, frame);
  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    add_piece (pieces, ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i), frame);
  add_piece (pieces, closing, frame);

  return pieces;
}

/* What can go */

static gboolean
is_practice (CicloNode *activity)
{
  int learning = ciclo_node_get_enum (activity, CICLO_ACTIVITY_LEARNING_TYPE);

  return learning == CICLO_LEARNING_PRACTICE || learning == CICLO_LEARNING_COLLABORATION;
}

/* The work that the session is made for. */
static guint
find_main (GArray *pieces)
{
  guint found = 0;

  for (guint i = 1; i < pieces->len; i++)
    {
      const Piece *piece = get_piece (pieces, i);

      if (is_practice (piece->activity) && (found == 0 || piece->weight > get_piece (pieces, found)->weight))
        found = i;
    }

  return found;
}

/* How easily the session does without a piece; 0 for what has to stay. */
static int
rate_dispensable (CicloNode *activity)
{
  int part = ciclo_node_get_enum (activity, CICLO_ACTIVITY_PART);
  gboolean is_debriefing =
      g_str_equal (ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL), "debriefing");

  if (is_kind (activity, CICLO_ACTIVITY_KIND_OPENING) || is_kind (activity, CICLO_ACTIVITY_KIND_CLOSING) ||
      is_kind (activity, CICLO_ACTIVITY_KIND_BUFFER) || is_debriefing)
    return 0;
  if (part == CICLO_PART_OF_SESSION_CONCLUSION)
    return 4;
  if (part == CICLO_PART_OF_SESSION_INTRODUCTION)
    return 3;

  return is_practice (activity) ? 2 : 1;
}

static int
sum_least (GArray *pieces)
{
  int sum = 0;

  for (guint i = 0; i < pieces->len; i++)
    sum += get_piece (pieces, i)->least;

  return sum;
}

/* FALSE where nothing is left to drop. */
static gboolean
drop_one (GArray *pieces)
{
  guint main_piece = find_main (pieces), found = 0;
  int most = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      int rate = i == main_piece ? 0 : rate_dispensable (get_piece (pieces, i)->activity);

      if (rate >= most && rate > 0)
        {
          most = rate;
          found = i;
        }
    }
  if (most > 0)
    g_array_remove_index (pieces, found);

  return most > 0;
}

static void
drop_misfits (GArray *pieces,
              const CicloFirstFrame *frame)
{
  for (guint i = pieces->len; i > 0; i--)
    {
      CicloNode *activity = get_piece (pieces, i - 1)->activity;

      if (i - 1 != find_main (pieces) && rate_dispensable (activity) > 0 && !fits (get_method (activity), frame))
        g_array_remove_index (pieces, i - 1);
    }
}

/* Sharing out */

/* The piece that is farthest behind its share of @total and may still grow; the main one where none may. */
static Piece *
find_hungriest (GArray *pieces,
                int total,
                int step)
{
  Piece *found = NULL;
  double most = 0;
  int weights = 0;

  for (guint i = 0; i < pieces->len; i++)
    weights += get_piece (pieces, i)->weight;
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = get_piece (pieces, i);
      double lack = (double) total * piece->weight / weights - piece->minutes;

      if (piece->minutes + step <= piece->most && (found == NULL || lack > most))
        {
          found = piece;
          most = lack;
        }
    }

  return found != NULL ? found : get_piece (pieces, find_main (pieces));
}

static int
round_up (int minutes)
{
  return (minutes + STEP - 1) / STEP * STEP;
}

static void
share_out (GArray *pieces,
           int total)
{
  int step = STEP, left = total;

  for (guint i = 0; i < pieces->len; i++)
    left -= get_piece (pieces, i)->minutes = round_up (get_piece (pieces, i)->least);
  if (left < 0 || left % STEP != 0)
    {
      step = 1;
      left = total;
      for (guint i = 0; i < pieces->len; i++)
        left -= get_piece (pieces, i)->minutes = get_piece (pieces, i)->least;
    }

  for (; left >= step; left -= step)
    find_hungriest (pieces, total, step)->minutes += step;
  for (; left < 0; left++)
    get_piece (pieces, find_main (pieces))->minutes--;
}

/* Breaks */

static int
get_sitting (const CicloFirstFrame *frame)
{
  return frame->online ? SITTING_ONLINE : SITTING;
}

static int
get_break (const CicloFirstFrame *frame)
{
  return frame->online ? BREAK_ONLINE : BREAK;
}

/* Behind which piece the share @part of @parts of the time has passed most nearly. */
static guint
find_pause (GArray *pieces,
            int total,
            int part,
            int parts)
{
  guint found = 0;
  int passed = 0, best = G_MAXINT;

  for (guint i = 0; i + 1 < pieces->len; i++)
    {
      int distance;

      passed += get_piece (pieces, i)->minutes;
      distance = ABS (passed - total * part / parts);
      if (distance < best)
        {
          best = distance;
          found = i;
        }
    }

  return found;
}

/* The longest time without a break where there are @n of them. */
static int
find_longest_sitting (GArray *pieces,
                      int total,
                      int n)
{
  guint next = 0;
  int longest = 0;

  for (int part = 1; part <= n + 1; part++)
    {
      guint end = part <= n ? find_pause (pieces, total, part, n + 1) + 1 : pieces->len;
      int minutes = 0;

      for (; next < end; next++)
        minutes += get_piece (pieces, next)->minutes;
      longest = MAX (longest, minutes);
    }

  return longest;
}

/* Shares out the time with as many breaks as it takes. Returns their number. */
static int
share_out_with_breaks (GArray *pieces,
                       const CicloFirstFrame *frame)
{
  int n;

  for (n = (frame->minutes - 1) / get_sitting (frame); n <= MOST_BREAKS; n++)
    {
      int total = frame->minutes - n * get_break (frame);

      while (sum_least (pieces) > total && drop_one (pieces))
        ;
      share_out (pieces, total);
      if (n == MOST_BREAKS || find_longest_sitting (pieces, total, n) <= get_sitting (frame))
        break;
    }

  return n;
}

static void
add_breaks (CicloNode *session,
            GArray *pieces,
            const CicloFirstFrame *frame,
            CicloNode *around,
            int n)
{
  int total = frame->minutes - n * get_break (frame);

  for (int i = n; i > 0; i--)
    {
      g_autoptr (CicloNode) pause = ciclo_tree_clone (find_around (around, "break"));

      ciclo_scale_activity (pause, get_break (frame));
      ciclo_node_insert (session, CICLO_SESSION_ACTIVITIES, find_pause (pieces, total, i, n + 1) + 1, pause);
    }
}

/* The session */

CicloNode *
ciclo_first_shape_new_session (const CicloSkeleton *skeleton,
                               const CicloFirstFrame *frame,
                               CicloNode *around,
                               const char *language)
{
  g_autoptr (CicloNode) session = NULL;
  g_autoptr (CicloDuration) planned = NULL;
  g_autoptr (GArray) pieces = NULL;
  int n_breaks;

  g_return_val_if_fail (skeleton != NULL && frame != NULL, NULL);
  g_return_val_if_fail (frame->minutes >= CICLO_FIRST_SHORTEST, NULL);
  g_return_val_if_fail (CICLO_IS_SESSION (around), NULL);

  session = ciclo_skeleton_new_session (skeleton, ciclo_skeleton_get_minutes (skeleton), language);
  pieces = gather (session, around, frame);
  drop_misfits (pieces, frame);
  n_breaks = share_out_with_breaks (pieces, frame);

  while (ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES) > 0)
    ciclo_node_remove (session, CICLO_SESSION_ACTIVITIES, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      ciclo_scale_activity (get_piece (pieces, i)->activity, get_piece (pieces, i)->minutes);
      ciclo_node_insert (session, CICLO_SESSION_ACTIVITIES, i, get_piece (pieces, i)->activity);
    }
  add_breaks (session, pieces, frame, around, n_breaks);
  planned = ciclo_duration_new (frame->minutes * MINUTE, 0, FALSE, NULL);
  ciclo_node_set_duration (session, CICLO_SESSION_PLANNED, planned);

  return g_steal_pointer (&session);
}

typedef struct
{
  const char *id;
  const char *work; /* the method that it is made for */
  int shortest;     /* minutes in which that and a look back have the time they need */
  int fewest, most; /* people with whom it can be done */
  gboolean online;
} Shape;

static const Shape shapes[] = {
  { "three-parts", "guided-practice", CICLO_FIRST_SHORTEST, 0, G_MAXINT, FALSE },
  { "four-mat", "guided-practice", 60, 2, 30, FALSE },
  { "demonstrate-practise", "skills-trio", 60, 3, 30, FALSE },
  { "experience-debrief", "role-play", 60, 4, 30, FALSE },
  { "case-clinic", "peer-consultation", 60, 3, 24, FALSE },
  { "live-online", "breakout-rooms", CICLO_FIRST_SHORTEST, 6, 100, TRUE },
};

GPtrArray *
ciclo_first_shape_list (const CicloFirstFrame *frame)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (frame != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (frame->minutes >= shapes[i].shortest && frame->people >= shapes[i].fewest &&
        frame->people <= shapes[i].most && (frame->online || !shapes[i].online))
      g_ptr_array_add (found, (gpointer) ciclo_skeleton_find (shapes[i].id));

  return found;
}

gboolean
ciclo_first_shape_may_be (const CicloSkeleton *skeleton,
                          CicloNode *session)
{
  const char *work = "";

  g_return_val_if_fail (skeleton != NULL, FALSE);
  g_return_val_if_fail (CICLO_IS_SESSION (session), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].id, ciclo_skeleton_get_id (skeleton)))
      work = shapes[i].work;
  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    if (g_str_equal (ciclo_node_get_text (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i),
                                          CICLO_ACTIVITY_METHOD, NULL),
                     work))
      return TRUE;

  return FALSE;
}
