using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>What the ledger reads of each table. The first column of each query is the customer.</summary>
internal static class FactQueries
{
    private const decimal Millionth = 1_000_000m;

    public static FactQuery<CustomerFact> Customers { get; } = new(
        "SELECT c.id, c.segment, c.country, c.manager_id, c.marked_lost_on, c.search_key, c.sort_key FROM customers c", "c.id", null,
        (rows, id, codes) => new CustomerFact(
            id, Code(rows.ReadText(), codes.Segments), Code(rows.ReadText(), codes.Countries), Manager(rows.ReadGuid(), codes), rows.ReadDay(0), rows.ReadUtf8(), rows.ReadBytes()));

    public static FactQuery<TermFact> Terms { get; } = new(
        "SELECT t.customer_id, t.from_day, t.until, t.amount_minor, t.quantity, t.unit_count, s.plan_id, t.discount_basis_points, t.currency, t.unit, t.kind "
        + "FROM subscription_terms t JOIN subscriptions s ON s.id = t.subscription_id AND s.customer_id = t.customer_id", "t.customer_id", null,
        (rows, _, codes) => new TermFact(
            rows.ReadDay(0), rows.ReadDay(int.MaxValue), rows.ReadLong(), rows.ReadInt(0), rows.ReadInt(0), Plan(rows, codes), (ushort)rows.ReadInt(0), Currency(rows, codes), (byte)rows.ReadInt(0), (byte)rows.ReadInt(0)));

    public static FactQuery<RenewalFact> Renewals { get; } = new(
        "SELECT s.customer_id, s.renews_on, s.plan_id FROM subscriptions s", "s.customer_id", "s.renews_on IS NOT NULL",
        (rows, _, codes) => new RenewalFact(rows.ReadDay(0), Plan(rows, codes)));

    public static FactQuery<PurchaseFact> Purchases { get; } = new(
        "SELECT p.customer_id, p.on_day, p.amount_minor, p.currency, p.kind FROM purchases p", "p.customer_id", null,
        (rows, _, codes) => new PurchaseFact(rows.ReadDay(0), rows.ReadLong(), Currency(rows, codes), (byte)rows.ReadInt(0)));

    public static FactQuery<AnswerFact> Answers { get; } = new(
        "SELECT r.customer_id, r.answered_on, r.wave_id, r.score, r.scale, r.contact_id, r.respondent, r.id, r.entered_at FROM survey_responses r", "r.customer_id", "NOT r.is_withdrawn",
        (rows, _, codes) => Answer(rows, codes));

    public static FactQuery<InvitationFact> Invitations { get; } = new(
        "SELECT i.customer_id, i.asked_on, i.wave_id, i.contact_id, i.id FROM survey_invitations i", "i.customer_id", "NOT i.is_undelivered",
        (rows, _, codes) => new InvitationFact(rows.ReadDay(0), Wave(rows, codes), rows.ReadGuid(), rows.ReadGuid()));

    public static FactQuery<NoteFact> Notes { get; } = new(
        "SELECT n.customer_id, n.on_day, n.sentiment FROM feedback_notes n", "n.customer_id", null,
        (rows, _, _) => new NoteFact(rows.ReadDay(0), (sbyte)rows.ReadInt(NoteFact.NoSentiment)));

    public static FactQuery<FactorFact> Factors { get; } = new(
        "SELECT f.customer_id, f.on_day, f.factor, f.value, f.entered_at, f.id, CASE WHEN f.entered_by IS NOT NULL AND f.external_id IS NULL THEN 1 ELSE 0 END FROM factor_values f", "f.customer_id", null,
        (rows, _, codes) => new FactorFact(rows.ReadDay(0), (ushort)codes.Factors.Of(rows.ReadText()!), rows.ReadLong() / Millionth, rows.ReadInstant(), rows.ReadGuid(), rows.ReadInt(0) == 1));

    public static FactQuery<OverrideFact> Overrides { get; } = new(
        "SELECT h.customer_id, h.from_day, h.until, h.score, h.id FROM health_overrides h", "h.customer_id", null,
        (rows, _, _) => new OverrideFact(rows.ReadDay(0), rows.ReadDay(0), rows.ReadLong() / Millionth, rows.ReadGuid()));

    public static FactQuery<LossFact> Losses { get; } = new(
        "SELECT l.customer_id, l.on_day, l.reason_id FROM customer_losses l", "l.customer_id", null,
        (rows, _, _) => new LossFact(rows.ReadDay(0), rows.ReadGuid()));

    public static FactQuery<ActionFact> Actions { get; } = new(
        "SELECT a.customer_id, a.due_on FROM actions a", "a.customer_id", "a.state = 0",
        (rows, _, _) => new ActionFact(rows.ReadDay(0)));

    [SuppressMessage("Security", "CA2100", Justification = "The text is our own; identifiers are parameters.")]
    public static DbCommand Command(DbConnection connection, DbTransaction transaction, string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command;
    }

    public static void AddParameter(DbCommand command, int number, Guid id)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@p" + number.ToString(CultureInfo.InvariantCulture);
        parameter.Value = id;
        command.Parameters.Add(parameter);
    }

    private static AnswerFact Answer(IFactRows rows, LedgerCodes codes)
    {
        var (day, wave, score, scale) = (rows.ReadDay(0), Wave(rows, codes), (short)rows.ReadInt(-1), (byte)rows.ReadInt(0));
        var (contact, name, id) = (rows.ReadGuid(), rows.ReadText(), rows.ReadGuid());
        return new AnswerFact(day, wave, score, scale, contact != Guid.Empty ? contact : Named(name) ?? id, id, rows.ReadInstant());
    }

    /// <summary>Makes a key of a name, the same for all ways of writing it.</summary>
    private static Guid? Named(string? name) => FoldedText.Of(name) is { Length: > 0 } folded ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(folded)).AsSpan(0, 16)) : null;

    private static ushort Code(string? value, Codes<string> codes) => value is null ? LedgerCodes.None : (ushort)codes.Of(value);

    private static ushort Manager(Guid manager, LedgerCodes codes) => manager == Guid.Empty ? LedgerCodes.None : (ushort)codes.Managers.Of(new MemberId(manager));

    private static ushort Plan(IFactRows rows, LedgerCodes codes) => (ushort)codes.Plans.Of(new PlanId(rows.ReadGuid()));

    private static ushort Wave(IFactRows rows, LedgerCodes codes) => (ushort)codes.Waves.Of(new WaveId(rows.ReadGuid()));

    private static byte Currency(IFactRows rows, LedgerCodes codes) => (byte)codes.CurrencyOf(rows.ReadText()!);
}

/// <summary>A query of the ledger and what it makes of a row.</summary>
internal sealed record FactQuery<T>(string Select, string Customer, string? Where, Func<IFactRows, Guid, LedgerCodes, T> Read)
{
    /// <summary>Gets the query of all customers.</summary>
    public string OfAll => Where is null ? Select : $"{Select} WHERE {Where}";

    /// <summary>Returns the query of so many customers, whose identifiers are its parameters.</summary>
    public string Of(int customers)
    {
        var names = string.Join(", ", Enumerable.Range(0, customers).Select(number => "@p" + number.ToString(CultureInfo.InvariantCulture)));
        return $"{Select} WHERE {Customer} IN ({names})" + (Where is null ? string.Empty : $" AND {Where}");
    }
}
