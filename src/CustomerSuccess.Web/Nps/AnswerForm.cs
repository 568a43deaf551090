using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Nps;

/// <summary>An answer as it is being typed. Every field is text, so that a draft keeps what cannot be read yet, too.</summary>
public sealed class AnswerForm
{
    public Guid EntryKey { get; set; } = Guid.CreateVersion7();

    /// <summary>Gets or sets the version that a correction has seen.</summary>
    public int Version { get; set; }

    public string Wave { get; set; } = string.Empty;

    public string AnsweredOn { get; set; } = string.Empty;

    public string Customer { get; set; } = string.Empty;

    public Guid? CustomerId { get; set; }

    public string Person { get; set; } = string.Empty;

    public Guid? ContactId { get; set; }

    public string Score { get; set; } = string.Empty;

    public string Reason { get; set; } = string.Empty;

    public List<string> Topics { get; set; } = [];

    public string Agent { get; set; } = string.Empty;

    public string Channel { get; set; } = string.Empty;

    /// <summary>Gets or sets what the rules need to know; no part of a draft.</summary>
    [JsonIgnore] public AnswerChoices Choices { get; set; } = new(default, []);

    /// <summary>Gets the scale of the chosen survey.</summary>
    [JsonIgnore] public RatingScale Scale => Choices.Find(Wave).Survey?.Scale ?? RatingScale.ZeroToTen;

    /// <summary>Gets whether anything was typed that a new form does not have.</summary>
    [JsonIgnore] public bool IsTouched => Customer.Length + Person.Length + Score.Length + Reason.Length + Agent.Length > 0 || Topics.Count > 0;

    /// <summary>Returns the form of a draft; nothing for one that an older version of the program wrote in another way.</summary>
    public static AnswerForm? FromDraft(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<AnswerForm>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the form that corrects an answer.</summary>
    public static AnswerForm Of(EnteredResponse response, IDisplay display)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(display);
        return new AnswerForm
        {
            Version = response.Version,
            Wave = AnswerChoices.KeyOf(response.WaveId),
            AnsweredOn = TypedDate.Write(response.AnsweredOn, display.Choices.Calendar),
            Customer = response.CustomerName,
            CustomerId = response.CustomerId.Value,
            Person = response.Person ?? string.Empty,
            ContactId = response.ContactId?.Value,
            Score = response.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty,
            Reason = response.Comment ?? string.Empty,
            Topics = [.. response.Topics],
            Agent = response.Agent ?? string.Empty,
            Channel = response.Channel ?? string.Empty,
        };
    }

    public string ToDraft() => JsonSerializer.Serialize(this);

    /// <summary>Returns the next empty form of the same pile: survey, wave, day and channel stay.</summary>
    public AnswerForm Next() => new() { Wave = Wave, AnsweredOn = AnsweredOn, Channel = Channel, Choices = Choices };

    /// <summary>Returns the answer. The rules have been asked before, so that every field can be read.</summary>
    public ResponseEntry ToEntry()
    {
        var wave = Choices.Find(Wave).Wave ?? throw new InvalidOperationException($"No wave is '{Wave}'.");
        return TypedDate.TryRead(AnsweredOn, out var day) && TypedNumber.TryReadWhole(Score, out var score) && CustomerId is { } customer
            ? new ResponseEntry(EntryKey, wave.Id, new CustomerId(customer), Person, day, (int)score)
            {
                ContactId = ContactId is { } contact ? new ContactId(contact) : null,
                Comment = Reason,
                Agent = Agent,
                Channel = Channel,
                Topics = Topics,
            }
            : throw new InvalidOperationException("The form was not asked whether it can be saved.");
    }
}
