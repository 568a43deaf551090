namespace CustomerSuccess.Data.Ledger.Facts;

/// <summary>Facts of the customers of a block, one customer's after another's.</summary>
/// <param name="starts">Where each customer's facts start, and at the end how many there are.</param>
/// <param name="items">The facts.</param>
internal sealed class Rows<T>(int[] starts, T[] items)
{
    public int Count => items.Length;

    public int Customers => starts.Length - 1;

    public ReadOnlySpan<T> Of(int customer) => items.AsSpan(starts[customer], starts[customer + 1] - starts[customer]);

    public static Rows<T> Of<TCustomer>(TCustomer[] customers, Func<TCustomer, T[]> facts)
    {
        var starts = new int[customers.Length + 1];
        for (var i = 0; i < customers.Length; i++)
        {
            starts[i + 1] = starts[i] + facts(customers[i]).Length;
        }

        var items = new T[starts[^1]];
        for (var i = 0; i < customers.Length; i++)
        {
            facts(customers[i]).CopyTo(items, starts[i]);
        }

        return new Rows<T>(starts, items);
    }

    /// <summary>Returns the facts of chosen customers of two blocks, in the order given.</summary>
    public static Rows<T> Pick(Rows<T> kept, Rows<T> changed, ReadOnlySpan<Choice> order)
    {
        var starts = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
        {
            starts[i + 1] = starts[i] + order[i].From(kept, changed).Length;
        }

        var items = new T[starts[^1]];
        for (var i = 0; i < order.Length; i++)
        {
            order[i].From(kept, changed).CopyTo(items.AsSpan(starts[i]));
        }

        return new Rows<T>(starts, items);
    }
}

/// <summary>A customer of one of two blocks.</summary>
internal readonly record struct Choice(bool IsChanged, int Index)
{
    public ReadOnlySpan<T> From<T>(Rows<T> kept, Rows<T> changed) => (IsChanged ? changed : kept).Of(Index);

    public T From<T>(T[] kept, T[] changed) => (IsChanged ? changed : kept)[Index];
}
