using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Tests;

/// <summary>One record of each kind that billing systems send, with every field filled.</summary>
public sealed class SampleBilling
{
    public SampleBilling(Customer customer, Plan plan, Subscription subscription, Purchase purchase)
    {
        var instant = SampleRecords.Instant;
        var source = new DataSource { Id = DataSourceId.New(), Name = "Billing", CreatedAt = instant };
        var invoice = new Invoice { Id = InvoiceId.New(), CustomerId = customer.Id, DataSourceId = source.Id, ExternalId = "inv_1", IssuedAt = instant, DueAt = instant.AddDays(9), Currency = new Currency("IRR") };
        var group = PlanGroupId.New();
        var grouped = new GroupedPlan { GroupId = group, PlanId = plan.Id };
        All =
        [
            source,
            new BilledCustomer
            {
                CustomerId = customer.Id,
                DataSourceId = source.Id,
                ExternalId = "cus_1",
                Email = "sara@example.com",
                Company = "گلستان‌پرداز",
                City = "Tehran",
                State = "Tehran",
                Zip = "12345",
                WebsiteUrl = "https://example.com",
                Owner = "lead@example.com",
                LeadCreatedAt = instant,
                FreeTrialStartedAt = instant.AddHours(1),
            },
            new PlanGroup { Id = group, Name = "All that is sold", Plans = [] },
            grouped,
            new BilledPlan { PlanId = plan.Id, DataSourceId = source.Id, ExternalId = "pro", Unit = BillingUnit.Week, UnitCount = 2 },
            new BilledSubscription { SubscriptionId = subscription.Id, CustomerId = customer.Id, PlanId = plan.Id, DataSourceId = source.Id, ExternalId = "sub_1", SetExternalId = "set_1" },
            new SubscriptionCancellation { Id = Guid.CreateVersion7(), CustomerId = customer.Id, DataSourceId = source.Id, SubscriptionName = "sub_1", At = instant },
            invoice,
            new InvoiceLine
            {
                Id = Guid.CreateVersion7(),
                InvoiceId = invoice.Id,
                CustomerId = customer.Id,
                Position = 1,
                ExternalId = "li_1",
                Kind = InvoiceLineKind.Trial,
                AmountMinor = -5_000,
                Quantity = 3,
                DiscountMinor = 100,
                TaxMinor = 9,
                FeesCents = 7,
                FeesCurrency = "USD",
                DiscountCode = "NEW",
                DiscountDescription = "New signup",
                AccountCode = "4000",
                Description = "Setup",
                PlanId = plan.Id,
                SubscriptionId = subscription.Id,
                SubscriptionExternalId = "sub_1",
                ServiceStart = instant,
                ServiceEnd = instant.AddDays(30),
                Proration = Proration.Full,
                CancelledAt = instant.AddDays(3),
                EventOrder = 5,
                PurchaseId = purchase.Id,
            },
            new Payment
            {
                Id = Guid.CreateVersion7(), InvoiceId = invoice.Id, CustomerId = customer.Id, ExternalId = "tr_1", At = instant, IsRefund = true, HasFailed = true, AmountMinor = 11, PurchaseId = purchase.Id,
            },
            new SubscriptionEvent
            {
                Id = Guid.CreateVersion7(),
                Number = 9_007_199_254_740_991,
                CustomerId = customer.Id,
                DataSourceId = source.Id,
                ExternalId = "evnt_1",
                Kind = SubscriptionEventKind.UpdateScheduled,
                DecidedAt = instant,
                EffectiveAt = instant.AddDays(2),
                SubscriptionExternalId = "sub_1",
                SetExternalId = "set_1",
                PlanExternalId = "pro",
                Currency = new Currency("IRR"),
                AmountMinor = 1_000,
                TaxMinor = 90,
                Quantity = 2,
                EventOrder = 4,
                RetractedExternalId = "evnt_0",
                CreatedAt = instant,
            },
        ];
    }

    public IReadOnlyList<object> All { get; }
}
