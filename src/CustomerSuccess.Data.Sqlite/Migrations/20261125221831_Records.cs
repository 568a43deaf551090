using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace CustomerSuccess.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Records : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: true),
                    record = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    record_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.CheckConstraint("ck_audit_entries_action_length", "length(action) <= 20");
                    table.CheckConstraint("ck_audit_entries_record_key_length", "length(record_key) <= 400");
                    table.CheckConstraint("ck_audit_entries_record_length", "length(record) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    transaction = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "0")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.number);
                    table.CheckConstraint("ck_changes_kind", "kind IN (0, 1, 2, 3, 4)");
                });

            migrationBuilder.CreateTable(
                name: "churn_reasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_persian = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_involuntary = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_churn_reasons", x => x.id);
                    table.CheckConstraint("ck_churn_reasons_code_length", "length(code) <= 100");
                    table.CheckConstraint("ck_churn_reasons_name_length", "length(name) <= 200");
                    table.CheckConstraint("ck_churn_reasons_name_persian_length", "length(name_persian) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "closed_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_periods", x => x.id);
                    table.CheckConstraint("ck_closed_periods_until", "until > from_day");
                });

            migrationBuilder.CreateTable(
                name: "cost_categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_persian = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cost_categories", x => x.id);
                    table.CheckConstraint("ck_cost_categories_code_length", "length(code) <= 100");
                    table.CheckConstraint("ck_cost_categories_name_length", "length(name) <= 200");
                    table.CheckConstraint("ck_cost_categories_name_persian_length", "length(name_persian) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "customers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    search_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    sort_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    segment = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    manager_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_up_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    marked_lost_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.id);
                    table.CheckConstraint("ck_customers_country", "length(country) = 2");
                    table.CheckConstraint("ck_customers_country_length", "length(country) <= 2");
                    table.CheckConstraint("ck_customers_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_customers_name_length", "length(name) <= 200");
                    table.CheckConstraint("ck_customers_search_key_length", "length(search_key) <= 400");
                    table.CheckConstraint("ck_customers_segment_length", "length(segment) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "entry_drafts",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_drafts", x => new { x.member_id, x.form });
                    table.CheckConstraint("ck_entry_drafts_form_length", "length(form) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "exchange_rates",
                columns: table => new
                {
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    into_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rate = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rates", x => new { x.currency, x.into_currency, x.from_day });
                    table.CheckConstraint("ck_exchange_rates_currency_length", "length(currency) <= 3");
                    table.CheckConstraint("ck_exchange_rates_into_currency_length", "length(into_currency) <= 3");
                    table.CheckConstraint("ck_exchange_rates_pair", "currency <> into_currency");
                    table.CheckConstraint("ck_exchange_rates_rate", "CAST(rate AS real) > 0");
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    member = table.Column<Guid>(type: "TEXT", nullable: true),
                    mapping = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    counts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.CheckConstraint("ck_import_batches_mapping_length", "length(mapping) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    calendar = table.Column<short>(type: "INTEGER", nullable: true),
                    digits = table.Column<short>(type: "INTEGER", nullable: true),
                    money_unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    theme = table.Column<short>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => x.id);
                    table.CheckConstraint("ck_members_calendar", "calendar IN (0, 1)");
                    table.CheckConstraint("ck_members_digits", "digits IN (0, 1)");
                    table.CheckConstraint("ck_members_display_name_length", "length(display_name) <= 200");
                    table.CheckConstraint("ck_members_email_length", "length(email) <= 256");
                    table.CheckConstraint("ck_members_language_length", "length(language) <= 10");
                    table.CheckConstraint("ck_members_money_unit_length", "length(money_unit) <= 30");
                    table.CheckConstraint("ck_members_normalized_email_length", "length(normalized_email) <= 256");
                    table.CheckConstraint("ck_members_normalized_user_name_length", "length(normalized_user_name) <= 256");
                    table.CheckConstraint("ck_members_phone_number_length", "length(phone_number) <= 256");
                    table.CheckConstraint("ck_members_theme", "theme IN (0, 1)");
                    table.CheckConstraint("ck_members_user_name_length", "length(user_name) <= 256");
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    calendar = table.Column<short>(type: "INTEGER", nullable: false),
                    week_start = table.Column<short>(type: "INTEGER", nullable: false),
                    fiscal_year_start_month = table.Column<int>(type: "INTEGER", nullable: false),
                    reporting_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                    table.CheckConstraint("ck_organizations_calendar", "calendar IN (0, 1)");
                    table.CheckConstraint("ck_organizations_fiscal_year_start_month", "fiscal_year_start_month BETWEEN 1 AND 12");
                    table.CheckConstraint("ck_organizations_name_length", "length(name) <= 200");
                    table.CheckConstraint("ck_organizations_one", "id = 1");
                    table.CheckConstraint("ck_organizations_reporting_currency_length", "length(reporting_currency) <= 3");
                    table.CheckConstraint("ck_organizations_time_zone_length", "length(time_zone) <= 100");
                    table.CheckConstraint("ck_organizations_week_start", "week_start IN (0, 1, 2, 3, 4, 5, 6)");
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => x.id);
                    table.CheckConstraint("ck_plans_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_plans_name_length", "length(name) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    author = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                    table.CheckConstraint("ck_programmes_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_programmes_name_length", "length(name) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                    table.CheckConstraint("ck_roles_name_length", "length(name) <= 256");
                    table.CheckConstraint("ck_roles_normalized_name_length", "length(normalized_name) <= 256");
                });

            migrationBuilder.CreateTable(
                name: "scorecards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    published_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorecards", x => x.id);
                    table.UniqueConstraint("ak_scorecards_number", x => x.number);
                    table.CheckConstraint("ck_scorecards_number", "number >= 1");
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    scale = table.Column<short>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys", x => x.id);
                    table.CheckConstraint("ck_surveys_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_surveys_name_length", "length(name) <= 200");
                    table.CheckConstraint("ck_surveys_scale", "scale IN (0, 1)");
                });

            migrationBuilder.CreateTable(
                name: "actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<short>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actions", x => x.id);
                    table.CheckConstraint("ck_actions_closed", "(state = 0) = (outcome IS NULL) AND (state = 0) = (closed_at IS NULL) AND (state = 0) = (closed_by IS NULL)");
                    table.CheckConstraint("ck_actions_outcome", "length(outcome) >= 3");
                    table.CheckConstraint("ck_actions_outcome_length", "length(outcome) <= 1000");
                    table.CheckConstraint("ck_actions_state", "state IN (0, 1, 2)");
                    table.CheckConstraint("ck_actions_task", "length(task) >= 3");
                    table.CheckConstraint("ck_actions_task_length", "length(task) <= 200");
                    table.ForeignKey(
                        name: "fk_actions_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                    table.UniqueConstraint("ak_contacts_id_customer_id", x => new { x.id, x.customer_id });
                    table.CheckConstraint("ck_contacts_email_length", "length(email) <= 320");
                    table.CheckConstraint("ck_contacts_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_contacts_name_length", "length(name) <= 200");
                    table.CheckConstraint("ck_contacts_phone_length", "length(phone) <= 50");
                    table.CheckConstraint("ck_contacts_role_length", "length(role) <= 100");
                    table.ForeignKey(
                        name: "fk_contacts_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_losses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_losses", x => x.id);
                    table.CheckConstraint("ck_customer_losses_external_id_length", "length(external_id) <= 200");
                    table.ForeignKey(
                        name: "fk_customer_losses_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_customer_losses_reason_id",
                        column: x => x.reason_id,
                        principalTable: "churn_reasons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_properties",
                columns: table => new
                {
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_properties", x => new { x.customer_id, x.name });
                    table.CheckConstraint("ck_customer_properties_name_length", "length(name) <= 100");
                    table.CheckConstraint("ck_customer_properties_value_length", "length(value) <= 500");
                    table.ForeignKey(
                        name: "fk_customer_properties_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "factor_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    factor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_factor_values", x => x.id);
                    table.CheckConstraint("ck_factor_values_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_factor_values_factor_length", "length(factor) <= 100");
                    table.CheckConstraint("ck_factor_values_note_length", "length(note) <= 500");
                    table.ForeignKey(
                        name: "fk_factor_values_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "health_overrides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    score = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_overrides", x => x.id);
                    table.CheckConstraint("ck_health_overrides_reason", "length(reason) >= 10");
                    table.CheckConstraint("ck_health_overrides_reason_length", "length(reason) <= 2000");
                    table.CheckConstraint("ck_health_overrides_score", "score BETWEEN 0 AND 100000000");
                    table.CheckConstraint("ck_health_overrides_until", "julianday(until) - julianday(from_day) BETWEEN 1 AND 90");
                    table.ForeignKey(
                        name: "fk_health_overrides_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchases", x => x.id);
                    table.CheckConstraint("ck_purchases_currency_length", "length(currency) <= 3");
                    table.CheckConstraint("ck_purchases_description_length", "length(description) <= 500");
                    table.CheckConstraint("ck_purchases_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_purchases_kind", "kind IN (0, 1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "fk_purchases_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "member_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_member_claims_user_id",
                        column: x => x.user_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_logins", x => new { x.login_provider, x.provider_key });
                    table.CheckConstraint("ck_member_logins_login_provider_length", "length(login_provider) <= 128");
                    table.CheckConstraint("ck_member_logins_provider_key_length", "length(provider_key) <= 128");
                    table.ForeignKey(
                        name: "fk_member_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_passkeys", x => x.credential_id);
                    table.CheckConstraint("ck_member_passkeys_credential_id_length", "length(credential_id) <= 1024");
                    table.ForeignKey(
                        name: "fk_member_passkeys_user_id",
                        column: x => x.user_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.CheckConstraint("ck_member_tokens_login_provider_length", "length(login_provider) <= 128");
                    table.CheckConstraint("ck_member_tokens_name_length", "length(name) <= 128");
                    table.ForeignKey(
                        name: "fk_member_tokens_user_id",
                        column: x => x.user_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    renews_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriptions", x => x.id);
                    table.UniqueConstraint("ak_subscriptions_id_customer_id", x => new { x.id, x.customer_id });
                    table.CheckConstraint("ck_subscriptions_external_id_length", "length(external_id) <= 200");
                    table.ForeignKey(
                        name: "fk_subscriptions_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_subscriptions_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "costs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    category_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    is_refund = table.Column<bool>(type: "INTEGER", nullable: false),
                    counted_basis_points = table.Column<int>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    segment = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    entry_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_costs", x => x.id);
                    table.CheckConstraint("ck_costs_amount_minor", "amount_minor >= 0");
                    table.CheckConstraint("ck_costs_counted_basis_points", "counted_basis_points BETWEEN 0 AND 10000");
                    table.CheckConstraint("ck_costs_currency_length", "length(currency) <= 3");
                    table.CheckConstraint("ck_costs_description_length", "length(description) <= 500");
                    table.CheckConstraint("ck_costs_document_number_length", "length(document_number) <= 100");
                    table.CheckConstraint("ck_costs_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_costs_pinned_once", "customer_id IS NULL OR segment IS NULL");
                    table.CheckConstraint("ck_costs_segment_length", "length(segment) <= 100");
                    table.CheckConstraint("ck_costs_until", "until > from_day");
                    table.ForeignKey(
                        name: "fk_costs_category_id",
                        column: x => x.category_id,
                        principalTable: "cost_categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_costs_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_costs_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "member_roles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_member_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_member_roles_user_id",
                        column: x => x.user_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_claims_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "health_scores",
                columns: table => new
                {
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    calendar = table.Column<short>(type: "INTEGER", nullable: false),
                    score = table.Column<long>(type: "INTEGER", nullable: true),
                    coverage = table.Column<long>(type: "INTEGER", nullable: false),
                    scorecard_number = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_scores", x => new { x.customer_id, x.calendar, x.on_day });
                    table.CheckConstraint("ck_health_scores_calendar", "calendar IN (0, 1)");
                    table.CheckConstraint("ck_health_scores_coverage", "coverage BETWEEN 0 AND 1000000");
                    table.CheckConstraint("ck_health_scores_score", "score BETWEEN 0 AND 100000000");
                    table.ForeignKey(
                        name: "fk_health_scores_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_health_scores_scorecard_number",
                        column: x => x.scorecard_number,
                        principalTable: "scorecards",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_waves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    survey_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_waves", x => x.id);
                    table.CheckConstraint("ck_survey_waves_name_length", "length(name) <= 200");
                    table.CheckConstraint("ck_survey_waves_until", "until > from_day");
                    table.ForeignKey(
                        name: "fk_survey_waves_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<short>(type: "INTEGER", nullable: false),
                    topics = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    liked = table.Column<string>(type: "TEXT", nullable: true),
                    disliked = table.Column<string>(type: "TEXT", nullable: true),
                    observation = table.Column<string>(type: "TEXT", nullable: true),
                    sentiment = table.Column<int>(type: "INTEGER", nullable: true),
                    agent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_sensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback_notes", x => x.id);
                    table.CheckConstraint("ck_feedback_notes_agent_length", "length(agent) <= 200");
                    table.CheckConstraint("ck_feedback_notes_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_feedback_notes_sentiment", "sentiment BETWEEN -2 AND 2");
                    table.CheckConstraint("ck_feedback_notes_source", "source IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("ck_feedback_notes_topics_length", "length(topics) <= 500");
                    table.ForeignKey(
                        name: "fk_feedback_notes_contact_id_customer_id",
                        columns: x => new { x.contact_id, x.customer_id },
                        principalTable: "contacts",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_feedback_notes_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscription_terms",
                columns: table => new
                {
                    subscription_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    unit = table.Column<short>(type: "INTEGER", nullable: false),
                    unit_count = table.Column<int>(type: "INTEGER", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    discount_basis_points = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_terms", x => new { x.customer_id, x.subscription_id, x.from_day });
                    table.CheckConstraint("ck_subscription_terms_amount_minor", "amount_minor >= 0");
                    table.CheckConstraint("ck_subscription_terms_currency_length", "length(currency) <= 3");
                    table.CheckConstraint("ck_subscription_terms_discount_basis_points", "discount_basis_points BETWEEN 0 AND 10000");
                    table.CheckConstraint("ck_subscription_terms_kind", "kind IN (0, 1, 2)");
                    table.CheckConstraint("ck_subscription_terms_quantity", "quantity >= 0");
                    table.CheckConstraint("ck_subscription_terms_unit", "unit IN (0, 1, 2, 3)");
                    table.CheckConstraint("ck_subscription_terms_unit_count", "unit_count >= 1");
                    table.CheckConstraint("ck_subscription_terms_until", "until >= from_day");
                    table.ForeignKey(
                        name: "fk_subscription_terms_subscription_id_customer_id",
                        columns: x => new { x.subscription_id, x.customer_id },
                        principalTable: "subscriptions",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_undelivered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_survey_invitations_contact_id_customer_id",
                        columns: x => new { x.contact_id, x.customer_id },
                        principalTable: "contacts",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_survey_invitations_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_survey_invitations_wave_id",
                        column: x => x.wave_id,
                        principalTable: "survey_waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_responses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    respondent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: true),
                    scale = table.Column<short>(type: "INTEGER", nullable: false),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    agent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    topics = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    entry_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_responses", x => x.id);
                    table.CheckConstraint("ck_survey_responses_agent_length", "length(agent) <= 200");
                    table.CheckConstraint("ck_survey_responses_channel_length", "length(channel) <= 50");
                    table.CheckConstraint("ck_survey_responses_external_id_length", "length(external_id) <= 200");
                    table.CheckConstraint("ck_survey_responses_respondent_length", "length(respondent) <= 200");
                    table.CheckConstraint("ck_survey_responses_scale", "scale IN (0, 1)");
                    table.CheckConstraint("ck_survey_responses_score", "(scale = 0 AND score BETWEEN 0 AND 10) OR (scale = 1 AND score BETWEEN 1 AND 10) OR score IS NULL");
                    table.CheckConstraint("ck_survey_responses_topics_length", "length(topics) <= 500");
                    table.ForeignKey(
                        name: "fk_survey_responses_contact_id_customer_id",
                        columns: x => new { x.contact_id, x.customer_id },
                        principalTable: "contacts",
                        principalColumns: new[] { "id", "customer_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_survey_responses_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_survey_responses_replaces_id",
                        column: x => x.replaces_id,
                        principalTable: "survey_responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_survey_responses_wave_id",
                        column: x => x.wave_id,
                        principalTable: "survey_waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "churn_reasons",
                columns: new[] { "id", "code", "is_involuntary", "is_retired", "name", "name_persian" },
                values: new object[,]
                {
                    { new Guid("000000c1-0000-7000-8000-000000000001"), "pricing", false, false, "Price too high", "قیمت بالا" },
                    { new Guid("000000c1-0000-7000-8000-000000000002"), "features", false, false, "Missing features", "کمبود امکانات" },
                    { new Guid("000000c1-0000-7000-8000-000000000003"), "support", false, false, "Poor support", "پشتیبانی ضعیف" },
                    { new Guid("000000c1-0000-7000-8000-000000000004"), "budget", false, false, "Budget cut", "کاهش بودجه" },
                    { new Guid("000000c1-0000-7000-8000-000000000005"), "competitor", false, false, "Went to a competitor", "انتخاب رقیب" },
                    { new Guid("000000c1-0000-7000-8000-000000000006"), "low-use", false, false, "Hardly used", "استفادهٔ کم" },
                    { new Guid("000000c1-0000-7000-8000-000000000007"), "service-quality", false, false, "Quality of product or service", "کیفیت محصول یا خدمات" },
                    { new Guid("000000c1-0000-7000-8000-000000000008"), "closed-down", true, false, "Business closed down", "تعطیلی کسب‌وکار" },
                    { new Guid("000000c1-0000-7000-8000-000000000009"), "payment-failed", true, false, "Payment failed", "پرداخت ناموفق" },
                    { new Guid("000000c1-0000-7000-8000-00000000000a"), "other", false, false, "Other", "سایر" },
                    { new Guid("000000c1-0000-7000-8000-00000000000b"), "unknown", false, false, "Unknown", "نامشخص" }
                });

            migrationBuilder.InsertData(
                table: "cost_categories",
                columns: new[] { "id", "code", "is_retired", "name", "name_persian" },
                values: new object[,]
                {
                    { new Guid("000000c0-0000-7000-8000-000000000001"), "salaries", false, "Salaries", "حقوق و دستمزد" },
                    { new Guid("000000c0-0000-7000-8000-000000000002"), "loyalty-club", false, "Loyalty club", "باشگاه مشتریان" },
                    { new Guid("000000c0-0000-7000-8000-000000000003"), "services", false, "Services", "خدمات" },
                    { new Guid("000000c0-0000-7000-8000-000000000004"), "training", false, "Training", "آموزش" },
                    { new Guid("000000c0-0000-7000-8000-000000000005"), "marketing", false, "Marketing", "بازاریابی" },
                    { new Guid("000000c0-0000-7000-8000-000000000006"), "support", false, "Support", "پشتیبانی" },
                    { new Guid("000000c0-0000-7000-8000-000000000007"), "other", false, "Other", "سایر" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_actions_customer_id_state_due_on",
                table: "actions",
                columns: new[] { "customer_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_utc",
                table: "audit_entries",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_customer_id_at_utc",
                table: "audit_entries",
                columns: new[] { "customer_id", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_record_key_at_utc",
                table: "audit_entries",
                columns: new[] { "record", "record_key", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_transaction_number",
                table: "changes",
                columns: new[] { "transaction", "number" });

            migrationBuilder.CreateIndex(
                name: "ux_churn_reasons_code",
                table: "churn_reasons",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_closed_periods_from_day",
                table: "closed_periods",
                column: "from_day");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_customer_id",
                table: "contacts",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ux_contacts_external_id",
                table: "contacts",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cost_categories_code",
                table: "cost_categories",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_costs_category_id_from_day",
                table: "costs",
                columns: new[] { "category_id", "from_day" });

            migrationBuilder.CreateIndex(
                name: "ix_costs_customer_id",
                table: "costs",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_costs_entered_by_entered_at",
                table: "costs",
                columns: new[] { "entered_by", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_costs_from_day_id",
                table: "costs",
                columns: new[] { "from_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_costs_programme_id",
                table: "costs",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ux_costs_entry_key",
                table: "costs",
                column: "entry_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_costs_external_id",
                table: "costs",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customer_losses_customer_id_on_day",
                table: "customer_losses",
                columns: new[] { "customer_id", "on_day" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_losses_reason_id",
                table: "customer_losses",
                column: "reason_id");

            migrationBuilder.CreateIndex(
                name: "ux_customer_losses_external_id",
                table: "customer_losses",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customer_properties_name_value",
                table: "customer_properties",
                columns: new[] { "name", "value" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_manager_id_sort_key_id",
                table: "customers",
                columns: new[] { "manager_id", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_search_key",
                table: "customers",
                column: "search_key");

            migrationBuilder.CreateIndex(
                name: "ix_customers_segment_sort_key_id",
                table: "customers",
                columns: new[] { "segment", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_sort_key_id",
                table: "customers",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_customers_external_id",
                table: "customers",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_factor_values_customer_id_on_day",
                table: "factor_values",
                columns: new[] { "customer_id", "on_day" });

            migrationBuilder.CreateIndex(
                name: "ux_factor_values_customer_id_factor_on_day",
                table: "factor_values",
                columns: new[] { "customer_id", "factor", "on_day" },
                unique: true,
                filter: "external_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_factor_values_external_id",
                table: "factor_values",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedback_notes_contact_id_customer_id",
                table: "feedback_notes",
                columns: new[] { "contact_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_feedback_notes_customer_id_on_day",
                table: "feedback_notes",
                columns: new[] { "customer_id", "on_day" });

            migrationBuilder.CreateIndex(
                name: "ux_feedback_notes_external_id",
                table: "feedback_notes",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_health_overrides_customer_id_from_day",
                table: "health_overrides",
                columns: new[] { "customer_id", "from_day" });

            migrationBuilder.CreateIndex(
                name: "ix_health_scores_calendar_on_day",
                table: "health_scores",
                columns: new[] { "calendar", "on_day" });

            migrationBuilder.CreateIndex(
                name: "ix_health_scores_scorecard_number",
                table: "health_scores",
                column: "scorecard_number");

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_at_utc",
                table: "import_batches",
                column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_member_claims_user_id",
                table: "member_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_member_logins_user_id",
                table: "member_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_member_passkeys_user_id",
                table: "member_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_member_roles_role_id",
                table: "member_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_normalized_email",
                table: "members",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ux_members_normalized_user_name",
                table: "members",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_plans_external_id",
                table: "plans",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_policies_from_day_changed_at",
                table: "policies",
                columns: new[] { "from_day", "changed_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_programmes_external_id",
                table: "programmes",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchases_customer_id_on_day",
                table: "purchases",
                columns: new[] { "customer_id", "on_day" });

            migrationBuilder.CreateIndex(
                name: "ux_purchases_external_id",
                table: "purchases",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_claims_role_id",
                table: "role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ux_roles_normalized_name",
                table: "roles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_scorecards_from_day",
                table: "scorecards",
                column: "from_day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_subscription_terms_subscription_id_customer_id",
                table: "subscription_terms",
                columns: new[] { "subscription_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_customer_id",
                table: "subscriptions",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_plan_id",
                table: "subscriptions",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_renews_on",
                table: "subscriptions",
                column: "renews_on");

            migrationBuilder.CreateIndex(
                name: "ux_subscriptions_external_id",
                table: "subscriptions",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_contact_id_customer_id",
                table: "survey_invitations",
                columns: new[] { "contact_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_customer_id_asked_on",
                table: "survey_invitations",
                columns: new[] { "customer_id", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "ux_survey_invitations_wave_id_contact_id",
                table: "survey_invitations",
                columns: new[] { "wave_id", "contact_id" },
                unique: true,
                filter: "contact_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_survey_responses_contact_id_customer_id",
                table: "survey_responses",
                columns: new[] { "contact_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_responses_customer_id_answered_on",
                table: "survey_responses",
                columns: new[] { "customer_id", "answered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_responses_entered_by_entered_at",
                table: "survey_responses",
                columns: new[] { "entered_by", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_responses_replaces_id",
                table: "survey_responses",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "ux_survey_responses_entry_key",
                table: "survey_responses",
                column: "entry_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_survey_responses_external_id",
                table: "survey_responses",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_survey_responses_wave_id_contact_id",
                table: "survey_responses",
                columns: new[] { "wave_id", "contact_id" },
                unique: true,
                filter: "contact_id IS NOT NULL AND NOT is_withdrawn");

            migrationBuilder.CreateIndex(
                name: "ux_survey_responses_wave_id_customer_id_respondent",
                table: "survey_responses",
                columns: new[] { "wave_id", "customer_id", "respondent" },
                unique: true,
                filter: "contact_id IS NULL AND respondent IS NOT NULL AND NOT is_withdrawn");

            migrationBuilder.CreateIndex(
                name: "ix_survey_waves_survey_id_from_day",
                table: "survey_waves",
                columns: new[] { "survey_id", "from_day" });

            migrationBuilder.CreateIndex(
                name: "ux_surveys_external_id",
                table: "surveys",
                column: "external_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actions");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "closed_periods");

            migrationBuilder.DropTable(
                name: "costs");

            migrationBuilder.DropTable(
                name: "customer_losses");

            migrationBuilder.DropTable(
                name: "customer_properties");

            migrationBuilder.DropTable(
                name: "entry_drafts");

            migrationBuilder.DropTable(
                name: "exchange_rates");

            migrationBuilder.DropTable(
                name: "factor_values");

            migrationBuilder.DropTable(
                name: "feedback_notes");

            migrationBuilder.DropTable(
                name: "health_overrides");

            migrationBuilder.DropTable(
                name: "health_scores");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "member_claims");

            migrationBuilder.DropTable(
                name: "member_logins");

            migrationBuilder.DropTable(
                name: "member_passkeys");

            migrationBuilder.DropTable(
                name: "member_roles");

            migrationBuilder.DropTable(
                name: "member_tokens");

            migrationBuilder.DropTable(
                name: "organizations");

            migrationBuilder.DropTable(
                name: "policies");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropTable(
                name: "role_claims");

            migrationBuilder.DropTable(
                name: "subscription_terms");

            migrationBuilder.DropTable(
                name: "survey_invitations");

            migrationBuilder.DropTable(
                name: "survey_responses");

            migrationBuilder.DropTable(
                name: "cost_categories");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "churn_reasons");

            migrationBuilder.DropTable(
                name: "scorecards");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "survey_waves");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "customers");

            migrationBuilder.DropTable(
                name: "surveys");
        }
    }
}
