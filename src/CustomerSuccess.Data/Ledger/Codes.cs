namespace CustomerSuccess.Data.Ledger;

/// <summary>Gives each value a small number, for good. Pictures share it: a number once given keeps its meaning, so old pictures stay right.</summary>
internal sealed class Codes<T>(int most)
    where T : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<T, int> _numbers = [];
    private volatile T[] _values = [];

    /// <summary>Gets the number that no value has; one more than the greatest.</summary>
    public int Most => most;

    /// <summary>Gets the values by number.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>Returns the number of a value, a new one if need be.</summary>
    /// <exception cref="InvalidOperationException">There are more values than the columns have room for.</exception>
    public int Of(T value)
    {
        lock (_lock)
        {
            if (_numbers.TryGetValue(value, out var number))
            {
                return number;
            }

            number = _values.Length;
            if (number >= most)
            {
                throw new InvalidOperationException($"The ledger has room for {most} different values of {typeof(T).Name}.");
            }

            _numbers.Add(value, number);
            _values = [.. _values, value];
            return number;
        }
    }

    /// <summary>Returns the number of a value, or −1 for one that no record has.</summary>
    public int Find(T value)
    {
        lock (_lock)
        {
            return _numbers.GetValueOrDefault(value, -1);
        }
    }

    public T this[int number] => _values[number];
}
