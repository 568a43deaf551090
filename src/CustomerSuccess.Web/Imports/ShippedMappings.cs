using CustomerSuccess.Data.Imports.Mappings;

namespace CustomerSuccess.Web.Imports;

/// <summary>The mappings that come with the program, in <c>mappings</c> beside it.</summary>
public sealed class ShippedMappings
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "mappings");

    /// <summary>Gets their names.</summary>
    public IReadOnlyList<string> Names { get; } = Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Returns one; none of that name.</summary>
    public Mapping? Find(string name) => Names.Contains(name) ? MappingFile.Read(File.ReadAllText(Path.Combine(Folder, name + ".json"))) : null;
}
