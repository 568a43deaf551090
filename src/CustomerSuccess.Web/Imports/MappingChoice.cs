using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;

namespace CustomerSuccess.Web.Imports;

/// <summary>Puts a mapping that was saved for other files onto the files that were sent.</summary>
internal static class MappingChoice
{
    /// <summary>Returns the mapping for the files: a step for a file of its name, or of another name with the same headings. Files without a step are mapped by their headings.</summary>
    public static Mapping For(Mapping chosen, IReadOnlyList<UploadedFile> files, Mapping guessed)
    {
        var names = files.Select(file => file.Name).ToHashSet();
        var steps = chosen.Steps.Where(step => names.Contains(step.File) && step.Join.All(join => names.Contains(join.File))).ToList();
        var used = steps.SelectMany(step => step.Join.Select(join => join.File).Append(step.File)).ToHashSet();
        foreach (var file in files.Where(file => file.Look.Fault is null && !used.Contains(file.Name)))
        {
            var fitting = chosen.Steps.Where(step => !names.Contains(step.File) && Fits(step, file)).ToList();
            steps.AddRange(fitting.Count > 0 ? fitting.Select(step => step with { File = file.Name }) : guessed.Steps.Where(step => step.File == file.Name));
        }

        return chosen with { Steps = steps };
    }

    private static bool Fits(MappingStep step, UploadedFile file) =>
        step.Join.Count == 0 && step.Columns.Values.All(column => column.Column is null || file.Look.Headings.Contains(column.Column)) && ImportKinds.Missing(step).Count == 0;
}
