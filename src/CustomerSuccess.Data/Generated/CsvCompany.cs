using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Generated;

/// <summary>Writes a made-up company as a folder of files in our format, which import reads.</summary>
public sealed class CsvCompany : IAsyncDisposable
{
    private readonly string _folder;
    private readonly GeneratedCompany _company;
    private readonly Dictionary<string, CsvText> _files = [];
    private readonly Dictionary<Guid, string> _names;
    private readonly Dictionary<WaveId, string> _waves;

    private CsvCompany(string folder, GeneratedCompany company, CompanyLists lists)
    {
        (_folder, _company) = (folder, company);
        _names = company.Plans.ToDictionary(plan => plan.Id.Value, plan => plan.ExternalId!);
        _names[company.LoyaltyClub.Id.Value] = company.LoyaltyClub.ExternalId!;
        _waves = company.Waves.ToDictionary(wave => wave.Id, wave => wave.Name);
        foreach (var (code, id) in lists.Reasons)
        {
            _names[id.Value] = code;
        }

        foreach (var (code, id) in lists.Categories)
        {
            _names[id.Value] = code;
        }

        foreach (var (id, email) in company.Options.Managers)
        {
            _names[id.Value] = email;
        }
    }

    /// <summary>Writes the files; those of the same names are overwritten.</summary>
    public static async Task WriteAsync(GeneratedCompany company, CompanyLists lists, string folder, Action<int>? made = null, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        await using var files = new CsvCompany(folder, company, lists);
        files.WriteShared();
        var count = 0;
        foreach (var customer in company.Customers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Write(customer);
            made?.Invoke(++count);
        }

        foreach (var cost in company.Costs())
        {
            files.File("costs", "id,category,programme,from,until,amount,currency").Line(
                cost.ExternalId, files.Name(cost.CategoryId.Value), cost.ProgrammeId is { } programme ? files.Name(programme.Value) : null,
                ValueWords.Of(cost.From), ValueWords.Of(cost.Until), ValueWords.Amount(cost.AmountMinor, cost.Currency), cost.Currency.Code);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files.Values)
        {
            await file.DisposeAsync();
        }
    }

    private string Name(Guid id) => _names[id];

    private CsvText File(string kind, string columns)
    {
        if (!_files.TryGetValue(kind, out var file))
        {
            file = _files[kind] = new CsvText(Path.Combine(_folder, kind + ".csv"));
            file.Line(columns.Split(','));
        }

        return file;
    }

    private void WriteShared()
    {
        foreach (var plan in _company.Plans)
        {
            File("plans", "id,name").Line(plan.ExternalId, plan.Name);
        }

        foreach (var rate in _company.Rates)
        {
            File("exchange_rates", "currency,into,from,rate").Line(rate.Currency.Code, rate.Into.Code, ValueWords.Of(rate.From), ValueWords.Of(rate.Rate));
        }

        File("surveys", "id,name,scale").Line(_company.Survey.ExternalId, _company.Survey.Name, ValueWords.Of(_company.Survey.Scale));
        foreach (var wave in _company.Waves)
        {
            File("waves", "survey,name,from,until").Line(_company.Survey.ExternalId, wave.Name, ValueWords.Of(wave.From), ValueWords.Of(wave.Until));
        }

        File("programmes", "id,name").Line(_company.LoyaltyClub.ExternalId, _company.LoyaltyClub.Name);
    }

    private void Write(GeneratedCustomer made)
    {
        var customer = made.Customer;
        File("customers", "id,name,segment,country,manager,signed_up_on,property.industry").Line(
            customer.ExternalId, customer.Name, customer.Segment, customer.Country, customer.ManagerId is { } manager ? Name(manager.Value) : null,
            ValueWords.Of(customer.SignedUpOn), made.Properties[0].Value);
        WriteMoney(made);
        foreach (var value in made.FactorValues)
        {
            File("factor_values", "customer,factor,on,value").Line(customer.ExternalId, value.Factor, ValueWords.Of(value.On), ValueWords.Of(value.Value));
        }

        foreach (var loss in made.Losses)
        {
            File("losses", "id,customer,on,reason,note").Line(loss.ExternalId, customer.ExternalId, ValueWords.Of(loss.On), loss.ReasonId is { } reason ? Name(reason.Value) : null, loss.Note);
        }

        WriteVoice(made, made.Contacts.ToDictionary(contact => contact.Id, contact => contact.ExternalId!));
    }

    private void WriteMoney(GeneratedCustomer made)
    {
        foreach (var subscription in made.Subscriptions)
        {
            foreach (var term in subscription.Terms)
            {
                File("subscriptions", "id,customer,plan,from,until,amount,currency,unit,unit_count,quantity,kind,renews_on").Line(
                    subscription.ExternalId, made.Customer.ExternalId, Name(subscription.PlanId.Value), ValueWords.Of(term.From), ValueWords.Of(term.Until),
                    ValueWords.Amount(term.AmountMinor, term.Currency), term.Currency.Code, ValueWords.Of(term.Unit), ValueWords.Of(term.UnitCount), ValueWords.Of(term.Quantity), ValueWords.Of(term.Kind),
                    ValueWords.Of(subscription.RenewsOn));
            }
        }

        foreach (var bought in made.Purchases)
        {
            File("purchases", "id,customer,on,amount,currency,kind,description").Line(
                bought.ExternalId, made.Customer.ExternalId, ValueWords.Of(bought.On), ValueWords.Amount(bought.AmountMinor, bought.Currency), bought.Currency.Code,
                ValueWords.Of(bought.Kind), bought.Description);
        }
    }

    private void WriteVoice(GeneratedCustomer made, Dictionary<ContactId, string> people)
    {
        var (customer, survey) = (made.Customer.ExternalId, _company.Survey.ExternalId);
        foreach (var contact in made.Contacts)
        {
            File("contacts", "id,customer,name,email,role").Line(contact.ExternalId, customer, contact.Name, contact.Email, contact.Role);
        }

        foreach (var asked in made.Invitations)
        {
            File("invitations", "survey,wave,customer,contact,asked_on,undelivered").Line(
                survey, _waves[asked.WaveId], customer, people[asked.ContactId!.Value], ValueWords.Of(asked.AskedOn), ValueWords.Of(asked.IsUndelivered));
        }

        foreach (var answer in made.Responses)
        {
            File("responses", "id,survey,wave,customer,contact,answered_on,score,comment,agent,channel,topics").Line(
                answer.ExternalId, survey, _waves[answer.WaveId], customer, people[answer.ContactId!.Value], ValueWords.Of(answer.AnsweredOn), ValueWords.Of(answer.Score),
                answer.Comment, answer.Agent, answer.Channel, answer.Topics);
        }

        foreach (var note in made.Notes)
        {
            File("feedback", "id,customer,contact,on,source,topics,liked,disliked,sentiment,agent").Line(
                note.ExternalId, customer, people[note.ContactId!.Value], ValueWords.Of(note.On), ValueWords.Of(note.Source), note.Topics, note.Liked, note.Disliked,
                ValueWords.Of(note.Sentiment), note.Agent);
        }
    }
}
