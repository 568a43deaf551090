namespace CustomerSuccess.Data.Ledger;

/// <summary>Takes a page of a long list in order, without sorting what comes after it.</summary>
internal static class FirstOf
{
    /// <summary>Returns the page that sorting the whole list would give.</summary>
    public static IReadOnlyList<T> Sorted<T>(List<T> list, IComparer<T> order, int skip, int take)
    {
        var wanted = (int)Math.Min(list.Count, (long)skip + take);
        if (wanted * 8 > list.Count)
        {
            list.Sort(order);
            return [.. list.Skip(skip).Take(take)];
        }

        // The worst of the best so far is on top, and leaves when a better one comes.
        var best = new PriorityQueue<T, T>(Comparer<T>.Create((left, right) => order.Compare(right, left)));
        foreach (var item in list)
        {
            if (best.Count < wanted)
            {
                best.Enqueue(item, item);
            }
            else if (wanted > 0 && order.Compare(item, best.Peek()) < 0)
            {
                best.DequeueEnqueue(item, item);
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).Order(order).Skip(skip).Take(take)];
    }
}
