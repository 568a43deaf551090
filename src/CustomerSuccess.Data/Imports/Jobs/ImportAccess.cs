using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Who may import.</summary>
internal static class ImportAccess
{
    /// <summary>Returns a viewer who may import.</summary>
    /// <exception cref="NotAllowedException">This one may not.</exception>
    public static Viewer RequireImports(this Viewer viewer) => viewer is { Imports: true } ? viewer : throw new NotAllowedException("The viewer may not import files.");
}
