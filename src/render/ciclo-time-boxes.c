/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* First across, then down. Across: spans that overlap, one after the other, make up a cluster, which is divided into
 * tracks. Down: from the top each box gives way to those above it; what then hangs out at the foot is pushed up. */

#include "config.h"

#include "render/ciclo-time-boxes.h"

#define NEAR 1e-6

typedef struct
{
  const CicloTimeSpan *span;
  CicloTimeBox *box;
  guint track;
  guint last; /* the last track that it takes, where those beside it are free */
} Place;

/* A span without length is still something: it stands beside what goes on at its moment. */
static gint64
get_end (const CicloTimeSpan *span)
{
  return MAX (span->end, span->start + 1);
}

static gboolean
overlap (const CicloTimeSpan *a,
         const CicloTimeSpan *b)
{
  return a->start < get_end (b) && b->start < get_end (a);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const CicloTimeSpan *one = ((const Place *) a)->span;
  const CicloTimeSpan *other = ((const Place *) b)->span;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->lane != other->lane)
    return one->lane < other->lane ? -1 : 1;
  if (one->end != other->end)
    return one->end > other->end ? -1 : 1;

  return one < other ? -1 : one > other;
}

static GArray *
sort (const CicloTimeSpan *spans,
      guint n,
      CicloTimeBox *boxes)
{
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (Place), n);

  for (guint i = 0; i < n; i++)
    {
      Place place = { &spans[i], boxes != NULL ? &boxes[i] : NULL };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare);

  return places;
}

static Place *
get (GArray *places,
     guint i)
{
  return &g_array_index (places, Place, i);
}

/* The position after the last of the cluster that begins at @first. */
static guint
find_cluster_end (GArray *places,
                  guint first)
{
  gint64 end = get_end (get (places, first)->span);
  guint i;

  for (i = first + 1; i < places->len && get (places, i)->span->start < end; i++)
    end = MAX (end, get_end (get (places, i)->span));

  return i;
}

/* Whether no other span of the cluster, up to @end, is in @track while that of @i lasts. */
static gboolean
is_free (GArray *places,
         guint first,
         guint end,
         guint i,
         guint track)
{
  for (guint j = first; j < end; j++)
    if (j != i && get (places, j)->track == track && overlap (get (places, j)->span, get (places, i)->span))
      return FALSE;

  return TRUE;
}

/* The track of the one before in the same lane, so that a lane stays where it is. */
static guint
find_lane (GArray *places,
           guint first,
           guint i)
{
  for (guint j = i; j > first; j--)
    if (get (places, j - 1)->span->lane == get (places, i)->span->lane)
      return get (places, j - 1)->track;

  return 0;
}

/* Gives the places from @first to before @end their tracks; returns how many tracks there are. */
static guint
divide (GArray *places,
        guint first,
        guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      guint track = find_lane (places, first, i);

      if (!is_free (places, first, i, i, track))
        for (track = 0; !is_free (places, first, i, i, track); track++)
          ;
      get (places, i)->track = track;
      n = MAX (n, track + 1);
    }

  for (guint i = first; i < end; i++)
    {
      Place *place = get (places, i);

      place->last = place->track;
      while (place->last + 1 < n && is_free (places, first, end, i, place->last + 1))
        place->last++;
    }

  return n;
}

static gboolean
stand_above_each_other (const CicloTimeBox *a,
                        const CicloTimeBox *b)
{
  return a->left < b->right - NEAR && b->left < a->right - NEAR;
}

static void
push_down (GArray *places,
           const CicloTimeScale *scale)
{
  for (guint i = 0; i < places->len; i++)
    {
      const CicloTimeSpan *span = get (places, i)->span;
      CicloTimeBox *box = get (places, i)->box;

      box->top = (double) (span->start - scale->from) * scale->scale;
      for (guint j = 0; j < i; j++)
        if (stand_above_each_other (get (places, j)->box, box))
          box->top = MAX (box->top, get (places, j)->box->bottom);
      box->bottom = MAX ((double) (span->end - scale->from) * scale->scale, box->top + scale->least);
    }
}

static gboolean
push_up (GArray *places,
         const CicloTimeScale *scale)
{
  for (guint i = places->len; i > 0; i--)
    {
      CicloTimeBox *box = get (places, i - 1)->box;

      box->bottom = MIN (box->bottom, scale->height);
      for (guint j = i; j < places->len; j++)
        if (stand_above_each_other (get (places, j)->box, box))
          box->bottom = MIN (box->bottom, get (places, j)->box->top);
      box->top = MIN (box->top, box->bottom - scale->least);
      if (box->top < -NEAR)
        return FALSE;
      box->top = MAX (box->top, 0);
    }

  return TRUE;
}

gboolean
ciclo_time_boxes_lay_out (const CicloTimeSpan *spans,
                          guint n,
                          const CicloTimeScale *scale,
                          CicloTimeBox *boxes)
{
  g_autoptr (GArray) places = NULL;
  guint end;

  g_return_val_if_fail (n == 0 || (spans != NULL && boxes != NULL), FALSE);
  g_return_val_if_fail (scale != NULL && scale->scale > 0 && scale->least > 0, FALSE);

  if (n > CICLO_TIME_BOXES_MOST)
    return FALSE;

  places = sort (spans, n, boxes);
  for (guint first = 0; first < n; first = end)
    {
      guint tracks;

      end = find_cluster_end (places, first);
      tracks = divide (places, first, end);
      for (guint i = first; i < end; i++)
        {
          get (places, i)->box->left = get (places, i)->track / (double) tracks;
          get (places, i)->box->right = (get (places, i)->last + 1) / (double) tracks;
        }
    }
  push_down (places, scale);

  return push_up (places, scale);
}

guint
ciclo_time_boxes_count_beside (const CicloTimeSpan *spans,
                               guint n)
{
  g_autoptr (GArray) places = NULL;
  guint most = 0;
  guint end;

  g_return_val_if_fail (n == 0 || spans != NULL, 0);

  if (n > CICLO_TIME_BOXES_MOST)
    return G_MAXUINT;

  places = sort (spans, n, NULL);
  for (guint first = 0; first < n; first = end)
    {
      end = find_cluster_end (places, first);
      most = MAX (most, divide (places, first, end));
    }

  return most;
}
