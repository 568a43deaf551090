namespace CustomerSuccess.Web.Tests;

/// <summary>The sources that tests look at.</summary>
internal static class Repository
{
    /// <summary>Gets the folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Gets the folder of the web project.</summary>
    public static string WebSource => Path.Combine(Root, "src", "CustomerSuccess.Web");

    /// <summary>Returns one of the workbooks that the tests of reading them have.</summary>
    public static string Book(string name) => Path.Combine(Root, "tests", "CustomerSuccess.Data.Tests", "Imports", "Spreadsheets", "Books", name);

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "CustomerSuccess.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return directory.FullName;
    }
}
