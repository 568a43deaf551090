using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>Public data and expected numbers that lie beside the repository, or where CUSTOMERSUCCESS_SHARED says. They are not ours to copy in.</summary>
public static class SharedData
{
    /// <summary>The folder, or nothing where it is absent.</summary>
    public static string? Folder { get; } = Find();

    public static string? WhyAbsent => Folder is null ? "No shared data: it is expected in ../shared beside the repository, or in the folder that CUSTOMERSUCCESS_SHARED names." : null;

    public static string PathOf(string file) => Path.Combine(Folder ?? throw new InvalidOperationException(WhyAbsent), "data", file);

    /// <summary>A case of oracles.json: its inputs and what must come out.</summary>
    public static (JsonElement Inputs, JsonElement Expected) Oracle(string id)
    {
        var oracle = JsonDocument.Parse(File.ReadAllText(PathOf("oracles.json"))).RootElement.GetProperty("cases").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == id);
        return (oracle.GetProperty("inputs"), oracle.GetProperty("expected"));
    }

    /// <summary>The rows of a file with a header, by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var csv = new CsvReader(new StreamReader(PathOf(file)), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!));
        }

        return rows;
    }

    public static decimal Number(this JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    public static IReadOnlyList<decimal> Numbers(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetDecimal())];

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CUSTOMERSUCCESS_SHARED");
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CustomerSuccess.sln")))
        {
            root = root.Parent;
        }

        var candidates = new[] { named, root?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null };
        return candidates.FirstOrDefault(folder => folder is { Length: > 0 } && File.Exists(Path.Combine(folder, "data", "oracles.json")));
    }
}

/// <summary>A fact about the shared data; skipped, saying why, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedData.WhyAbsent;
}

/// <summary>A theory about the shared data; skipped, saying why, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedData.WhyAbsent;
}
