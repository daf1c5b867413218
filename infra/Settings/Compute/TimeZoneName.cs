namespace CalicoAci.Infra.Settings.Compute;

/// <summary>A name of the time zone database (IANA): an area and a place, or one of the names without an area.</summary>
internal static class TimeZoneName
{
    /// <summary>The form of the names: parts of letters, digits, hyphens, underscores and plus signs, with slashes between them.</summary>
    public const string Pattern = "[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9][A-Za-z0-9_+-]*){0,2}";

    /// <summary>Well-known names: where one of them is missing, this machine has no database to compare with.</summary>
    private static readonly string[] Known = ["Europe/Berlin", "America/New_York", "Asia/Tokyo"];

    /// <summary>Whether this machine has the database and no zone of this name in it.</summary>
    public static bool IsUnknown(string name) => Known.All(IsThere) && !IsThere(name);

    private static bool IsThere(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) && zone.HasIanaId;
}
