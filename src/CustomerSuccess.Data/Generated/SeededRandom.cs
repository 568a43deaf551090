namespace CustomerSuccess.Data.Generated;

/// <summary>Chance that is the same for the same seed, on every machine and version of the framework (SplitMix64, Steele and others 2014).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Returns chance for one of many things that does not depend on the order in which they are made.</summary>
    public static SeededRandom For(long seed, int kind, long index)
    {
        var mixed = new SeededRandom(unchecked((ulong)seed));
        var stream = mixed.Next() ^ unchecked((ulong)index * 0x9E3779B97F4A7C15UL) ^ unchecked((ulong)kind << 56);
        return new SeededRandom(new SeededRandom(stream).Next());
    }

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>Returns a number from 0 up to, but not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns a whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Whole(int least, int most) => least + (int)(Share() * (most - least + 1));

    /// <summary>Tells whether something with this probability happens.</summary>
    public bool Happens(double probability) => Share() < probability;

    /// <summary>Returns a number around 0 with standard deviation 1.</summary>
    public double Normal()
    {
        // Twelve shares less six: bounded, and without a logarithm that machines might round differently.
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Share();
        }

        return sum;
    }

    public T OneOf<T>(IReadOnlyList<T> list) => list[(int)(Share() * list.Count)];

    /// <summary>Returns one of a list, each as often as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, double Weight)> list)
    {
        var rest = Share() * list.Sum(one => one.Weight);
        foreach (var (item, weight) in list)
        {
            rest -= weight;
            if (rest < 0)
            {
                return item;
            }
        }

        return list[^1].Item;
    }

    /// <summary>Returns an identifier of version 7 that sorts by <paramref name="day"/>.</summary>
    public Guid Id(DateOnly day)
    {
        var milliseconds = (ulong)(day.DayNumber - 719_162) * 86_400_000UL + (Next() % 86_400_000UL);
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, (milliseconds << 16) | 0x7000UL | (Next() & 0x0FFFUL));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000UL | (Next() & 0x3FFF_FFFF_FFFF_FFFFUL));
        return new Guid(bytes, bigEndian: true);
    }
}
