using CustomerSuccess.Data.Ledger.Facts;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>Gathers facts in whatever order the database gives them, and hands them out by block and customer.</summary>
/// <param name="customers">How many customers there are.</param>
internal sealed class RowsBuilder<T>(int customers)
    where T : IComparable<T>
{
    private const int ChunkSize = 1 << 15;
    private readonly List<(int Customer, T Fact)[]> _chunks = [];
    private readonly int[] _counts = new int[customers];
    private int _inLast = ChunkSize;

    public void Add(int customer, T fact)
    {
        if (_inLast == ChunkSize)
        {
            _chunks.Add(new (int, T)[ChunkSize]);
            _inLast = 0;
        }

        _chunks[^1][_inLast++] = (customer, fact);
        _counts[customer]++;
    }

    /// <summary>Returns the facts of each block of <paramref name="blockSize"/> customers, sorted by each customer.</summary>
    public Rows<T>[] Build(int blockSize)
    {
        var blocks = (customers + blockSize - 1) / blockSize;
        var (starts, items) = (new int[blocks][], new T[blocks][]);
        for (var block = 0; block < blocks; block++)
        {
            var size = Math.Min(blockSize, customers - (block * blockSize));
            starts[block] = new int[size + 1];
            for (var i = 0; i < size; i++)
            {
                starts[block][i + 1] = starts[block][i] + _counts[(block * blockSize) + i];
            }

            items[block] = new T[starts[block][size]];
        }

        Place(blockSize, starts, items);
        return [.. starts.Zip(items, (start, facts) => new Rows<T>(Sorted(start, facts), facts))];
    }

    private void Place(int blockSize, int[][] starts, T[][] items)
    {
        Array.Clear(_counts);
        for (var chunk = 0; chunk < _chunks.Count; chunk++)
        {
            var length = chunk == _chunks.Count - 1 ? _inLast : ChunkSize;
            foreach (var (customer, fact) in _chunks[chunk].AsSpan(0, length))
            {
                var (block, index) = Math.DivRem(customer, blockSize);
                items[block][starts[block][index] + _counts[customer]++] = fact;
            }

            _chunks[chunk] = [];
        }
    }

    private static int[] Sorted(int[] starts, T[] facts)
    {
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            if (starts[i + 1] - starts[i] > 1)
            {
                facts.AsSpan(starts[i], starts[i + 1] - starts[i]).Sort();
            }
        }

        return starts;
    }
}
