using System.Text;

namespace CustomerSuccess.Data.Naming;

/// <summary>Turns the code's names into the database's: <c>CustomerId</c> is <c>customer_id</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Words that SQL keeps for itself, and what the column is called in their place.</summary>
    private static readonly Dictionary<string, string> Reserved = new(StringComparer.Ordinal)
    {
        ["from"] = "from_day",
        ["on"] = "on_day",
        ["into"] = "into_currency",
        ["at"] = "at_utc",
    };

    public static string OfColumn(string name) => Of(name) is var snake && Reserved.TryGetValue(snake, out var column) ? column : Of(name);

    public static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
