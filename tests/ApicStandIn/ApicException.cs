using System.Net;

namespace CalicoAci.ApicStandIn;

/// <summary>What an APIC answers to a request that it refuses.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The APIC's number of the error.</param>
/// <param name="text">What is wrong.</param>
public sealed class ApicException(HttpStatusCode status, string code, string text) : Exception(text)
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>The APIC's number of the error.</summary>
    public string Code { get; } = code;

    internal static ApicException WrongPrefix(string dn, string relativeName, int position) =>
        Bad("107", $"Invalid DN {dn}, wrong rn prefix {relativeName} at position {position}");

    internal static ApicException Unbalanced(string dn) => Bad("107", $"Invalid DN {dn}, brackets do not match");

    internal static ApicException InvalidName(string dn, string type, string attribute, string value) =>
        Bad("801", $"property {attribute} of {type} failed validation for value '{value}' Dn0={dn}");

    internal static ApicException UnknownClass(string name) => Bad("122", $"unknown managed object class {name}");

    internal static ApicException WrongClass(string dn, string expected, string given) => Bad("107", $"Invalid DN {dn}, it names a {expected} and not a {given}");

    internal static ApicException WrongParent(string type, string parent) => Bad("105", $"{type} is not a child of {parent}");

    internal static ApicException NotBelow(string dn, string parent) => Bad("107", $"Invalid DN {dn}, it does not lie directly below {parent}");

    internal static ApicException NoName(string type, string attribute) => Bad("107", $"{type} has neither dn nor rn, and its naming property {attribute} is missing");

    internal static ApicException UnknownProperty(string type, string attribute) => Bad("121", $"Prop '{attribute}' not found in class '{type}' property table");

    internal static ApicException NamingMismatch(string dn, string attribute, string value) => Bad("120", $"naming property {attribute} is '{value}', which its DN contradicts Dn0={dn}");

    internal static ApicException NotFound(string dn) => Bad("102", $"configured object ((Dn0)) not found Dn0={dn}, ");

    internal static ApicException Exists(string dn) => Bad("103", $"object already exists Dn0={dn}");

    internal static ApicException Undeletable(string dn) => Bad("106", $"deletion is not supported Dn0={dn}");

    internal static ApicException Malformed(string what) => Bad("400", $"Request in bad format: {what}");

    internal static ApicException Forbidden(string why) => new(HttpStatusCode.Forbidden, "403", why);

    internal static ApicException WrongPassword() => new(HttpStatusCode.Unauthorized, "401", "Username or password is incorrect - FAILED local authentication");

    private static ApicException Bad(string code, string text) => new(HttpStatusCode.BadRequest, code, text);
}
