namespace CalicoAci.Engine.Display;

/// <summary>Short forms of type tokens.</summary>
internal static class TypeNames
{
    /// <summary><c>aci:index/tenant:Tenant</c> as <c>aci:Tenant</c>; a type of the project's own components without the project.</summary>
    public static string Short(string type, string project)
    {
        string[] parts = type.Split(':');
        return parts.Length < 3 ? type
            : parts[0] == project ? $"{parts[1]}:{parts[^1]}"
            : parts[0] == "pulumi" && parts[1] == "providers" ? $"provider:{parts[2]}"
            : $"{parts[0]}:{parts[^1]}";
    }
}
