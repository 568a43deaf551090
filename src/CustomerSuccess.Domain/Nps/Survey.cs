using CustomerSuccess.Domain.Changes;

namespace CustomerSuccess.Domain.Nps;

/// <summary>A survey of one question with a box for the reason (R2.1).</summary>
public sealed class Survey : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required SurveyId Id { get; init; }

    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the scale (R2.2).</summary>
    public required RatingScale Scale { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
