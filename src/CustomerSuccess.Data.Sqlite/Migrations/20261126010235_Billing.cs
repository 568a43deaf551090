using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CustomerSuccess.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Billing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_sources", x => x.id);
                    table.CheckConstraint("ck_data_sources_name_length", "length(name) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "billed_customers",
                columns: table => new
                {
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data_source_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    company = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    city = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    zip = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    website_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    lead_created_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    free_trial_started_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billed_customers", x => x.customer_id);
                    table.CheckConstraint("ck_billed_customers_city_length", "length(city) <= 200");
                    table.CheckConstraint("ck_billed_customers_company_length", "length(company) <= 200");
                    table.CheckConstraint("ck_billed_customers_email_length", "length(email) <= 320");
                    table.CheckConstraint("ck_billed_customers_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_billed_customers_owner_length", "length(owner) <= 320");
                    table.CheckConstraint("ck_billed_customers_state_length", "length(state) <= 200");
                    table.CheckConstraint("ck_billed_customers_website_url_length", "length(website_url) <= 500");
                    table.CheckConstraint("ck_billed_customers_zip_length", "length(zip) <= 50");
                    table.ForeignKey(
                        name: "fk_billed_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_billed_customers_data_source_id",
                        column: x => x.data_source_id,
                        principalTable: "data_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "billed_plans",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data_source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit = table.Column<short>(type: "INTEGER", nullable: false),
                    unit_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billed_plans", x => x.plan_id);
                    table.CheckConstraint("ck_billed_plans_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_billed_plans_unit", "unit IN (0, 1, 2, 3)");
                    table.CheckConstraint("ck_billed_plans_unit_count", "unit_count >= 1");
                    table.ForeignKey(
                        name: "fk_billed_plans_data_source_id",
                        column: x => x.data_source_id,
                        principalTable: "data_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_billed_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "billed_subscriptions",
                columns: table => new
                {
                    subscription_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data_source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    set_external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billed_subscriptions", x => x.subscription_id);
                    table.CheckConstraint("ck_billed_subscriptions_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_billed_subscriptions_set_external_id_length", "length(set_external_id) <= 200");
                    table.ForeignKey(
                        name: "fk_billed_subscriptions_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_billed_subscriptions_data_source_id",
                        column: x => x.data_source_id,
                        principalTable: "data_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_billed_subscriptions_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invoices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data_source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.id);
                    table.CheckConstraint("ck_invoices_currency_length", "length(currency) <= 3");
                    table.CheckConstraint("ck_invoices_external_id_length", "length(external_id) <= 200");
                    table.ForeignKey(
                        name: "fk_invoices_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoices_data_source_id",
                        column: x => x.data_source_id,
                        principalTable: "data_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscription_cancellations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data_source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subscription_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_cancellations", x => x.id);
                    table.CheckConstraint("ck_subscription_cancellations_subscription_name_length", "length(subscription_name) <= 200");
                    table.ForeignKey(
                        name: "fk_subscription_cancellations_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_subscription_cancellations_data_source_id",
                        column: x => x.data_source_id,
                        principalTable: "data_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscription_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data_source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    effective_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    subscription_external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    set_external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    plan_external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    tax_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    event_order = table.Column<int>(type: "INTEGER", nullable: true),
                    retracted_external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_events", x => x.id);
                    table.CheckConstraint("ck_subscription_events_currency_length", "length(currency) <= 3");
                    table.CheckConstraint("ck_subscription_events_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_subscription_events_kind", "kind IN (0, 1, 2, 3, 4, 5, 6)");
                    table.CheckConstraint("ck_subscription_events_plan_external_id_length", "length(plan_external_id) <= 200");
                    table.CheckConstraint("ck_subscription_events_retracted_external_id_length", "length(retracted_external_id) <= 200");
                    table.CheckConstraint("ck_subscription_events_set_external_id_length", "length(set_external_id) <= 200");
                    table.CheckConstraint("ck_subscription_events_subscription_external_id_length", "length(subscription_external_id) <= 200");
                    table.ForeignKey(
                        name: "fk_subscription_events_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_subscription_events_data_source_id",
                        column: x => x.data_source_id,
                        principalTable: "data_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invoice_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    discount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    tax_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    fees_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    fees_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    discount_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    discount_description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    account_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subscription_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subscription_external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    service_start = table.Column<DateTime>(type: "TEXT", nullable: true),
                    service_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    proration = table.Column<short>(type: "INTEGER", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    event_order = table.Column<int>(type: "INTEGER", nullable: true),
                    purchase_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_lines", x => x.id);
                    table.CheckConstraint("ck_invoice_lines_account_code_length", "length(account_code) <= 200");
                    table.CheckConstraint("ck_invoice_lines_description_length", "length(description) <= 500");
                    table.CheckConstraint("ck_invoice_lines_discount_code_length", "length(discount_code) <= 200");
                    table.CheckConstraint("ck_invoice_lines_discount_description_length", "length(discount_description) <= 500");
                    table.CheckConstraint("ck_invoice_lines_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_invoice_lines_fees_currency_length", "length(fees_currency) <= 3");
                    table.CheckConstraint("ck_invoice_lines_kind", "kind IN (0, 1, 2)");
                    table.CheckConstraint("ck_invoice_lines_proration", "proration IN (0, 1, 2)");
                    table.CheckConstraint("ck_invoice_lines_quantity", "quantity >= 0");
                    table.CheckConstraint("ck_invoice_lines_service_period", "service_end >= service_start");
                    table.CheckConstraint("ck_invoice_lines_subscription_external_id_length", "length(subscription_external_id) <= 200");
                    table.ForeignKey(
                        name: "fk_invoice_lines_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_invoice_lines_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_purchase_id",
                        column: x => x.purchase_id,
                        principalTable: "purchases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_invoice_lines_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_refund = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_failed = table.Column<bool>(type: "INTEGER", nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    purchase_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.CheckConstraint("ck_payments_external_id_length", "length(external_id) <= 200");
                    table.ForeignKey(
                        name: "fk_payments_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_payments_purchase_id",
                        column: x => x.purchase_id,
                        principalTable: "purchases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_billed_customers_email",
                table: "billed_customers",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ux_billed_customers_data_source_id_external_id",
                table: "billed_customers",
                columns: new[] { "data_source_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_billed_plans_data_source_id_external_id",
                table: "billed_plans",
                columns: new[] { "data_source_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billed_subscriptions_customer_id",
                table: "billed_subscriptions",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ux_billed_subscriptions_data_source_id_external_id_plan_id",
                table: "billed_subscriptions",
                columns: new[] { "data_source_id", "external_id", "plan_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_data_sources_name",
                table: "data_sources",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_customer_id",
                table: "invoice_lines",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_invoice_id",
                table: "invoice_lines",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_plan_id",
                table: "invoice_lines",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_purchase_id",
                table: "invoice_lines",
                column: "purchase_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_subscription_external_id",
                table: "invoice_lines",
                column: "subscription_external_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_subscription_id",
                table: "invoice_lines",
                column: "subscription_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_customer_id",
                table: "invoices",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ux_invoices_data_source_id_external_id",
                table: "invoices",
                columns: new[] { "data_source_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_customer_id",
                table: "payments",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_payments_external_id",
                table: "payments",
                column: "external_id");

            migrationBuilder.CreateIndex(
                name: "ix_payments_invoice_id",
                table: "payments",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_payments_purchase_id",
                table: "payments",
                column: "purchase_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscription_cancellations_customer_id",
                table: "subscription_cancellations",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscription_cancellations_data_source_id_subscription_name",
                table: "subscription_cancellations",
                columns: new[] { "data_source_id", "subscription_name" });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_events_customer_id",
                table: "subscription_events",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ux_subscription_events_data_source_id_external_id",
                table: "subscription_events",
                columns: new[] { "data_source_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_subscription_events_number",
                table: "subscription_events",
                column: "number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billed_customers");

            migrationBuilder.DropTable(
                name: "billed_plans");

            migrationBuilder.DropTable(
                name: "billed_subscriptions");

            migrationBuilder.DropTable(
                name: "invoice_lines");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "subscription_cancellations");

            migrationBuilder.DropTable(
                name: "subscription_events");

            migrationBuilder.DropTable(
                name: "invoices");

            migrationBuilder.DropTable(
                name: "data_sources");
        }
    }
}
