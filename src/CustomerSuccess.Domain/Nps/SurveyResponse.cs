using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Nps;

/// <summary>One answer to a survey: the number and the reason (R2.3).</summary>
public sealed class SurveyResponse : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required ResponseId Id { get; init; }

    /// <summary>Gets or sets the wave.</summary>
    public required WaveId WaveId { get; set; }

    /// <summary>Gets or sets the customer.</summary>
    public required CustomerId CustomerId { get; set; }

    /// <summary>Gets or sets the person, when known.</summary>
    public ContactId? ContactId { get; set; }

    /// <summary>Gets or sets the person's name as it was written, when there is no contact.</summary>
    public string? Respondent { get; set; }

    /// <summary>Gets or sets the day of the answer.</summary>
    public required DateOnly AnsweredOn { get; set; }

    /// <summary>Gets or sets the score; none when the question was skipped.</summary>
    public int? Score { get; set; }

    /// <summary>Gets or sets the scale that the score is on, copied from the survey.</summary>
    public required RatingScale Scale { get; set; }

    /// <summary>Gets or sets the reason in the person's words.</summary>
    public string? Comment { get; set; }

    /// <summary>Gets or sets the service agent whom the answer is about (R2.4).</summary>
    public string? Agent { get; set; }

    /// <summary>Gets or sets how the answer came: paper, telephone, link …</summary>
    public string? Channel { get; set; }

    /// <summary>Gets or sets the topics, parted by commas.</summary>
    public string Topics { get; set; } = string.Empty;

    /// <summary>Gets the instant of entry, UTC.</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>Gets who entered it.</summary>
    public MemberId? EnteredBy { get; init; }

    /// <summary>Gets the form's key: a second submit of the same form has the same one and is refused by the database.</summary>
    public Guid EntryKey { get; init; } = Guid.CreateVersion7();

    /// <summary>Gets or sets whether the entry was undone.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>Gets or sets the earlier answer of the same person that this one took the place of; it counts again when this entry is undone.</summary>
    public ResponseId? ReplacesId { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
