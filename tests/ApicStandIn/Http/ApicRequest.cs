using CalicoAci.ApicStandIn.Login;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CalicoAci.ApicStandIn.Http;

/// <summary>A request, with its address as the client sent it: a signature covers just that.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">The path with its query, as sent.</param>
/// <param name="Body">The body.</param>
/// <param name="Cookies">The cookies.</param>
internal sealed record ApicRequest(string Method, string Target, byte[] Body, IRequestCookieCollection Cookies)
{
    /// <summary>The decoded path, without <c>.json</c>.</summary>
    public string Path { get; } = PathOf(Target.Split('?')[0]);

    /// <summary>The query with its question mark, or nothing.</summary>
    public string Query { get; } = Target.Contains('?', StringComparison.Ordinal) ? Target[Target.IndexOf('?', StringComparison.Ordinal)..] : "";

    /// <summary>The token of a session; null without one.</summary>
    public string? Token => Cookies["APIC-cookie"];

    /// <summary>The signature; null without one.</summary>
    public RequestSignature? Signature => RequestSignature.Of(name => Cookies[name]);

    /// <summary>Reads a request.</summary>
    public static async Task<ApicRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new ApicRequest(context.Request.Method, target, body.ToArray(), context.Request.Cookies);
    }

    private static string PathOf(string sent) => sent.EndsWith(".json", StringComparison.Ordinal)
        ? Uri.UnescapeDataString(sent[..^".json".Length])
        : throw ApicException.Malformed("the address does not end in .json");
}
