using System.Text.Json;
using CalicoAci.ApicStandIn.Login;
using CalicoAci.ApicStandIn.Model;
using CalicoAci.ApicStandIn.Objects;
using CalicoAci.ApicStandIn.Queries;

namespace CalicoAci.ApicStandIn.Http;

/// <summary>The REST interface: what each address does.</summary>
internal sealed class RestApi(ObjectStore objects, Sessions sessions, StandInOptions options)
{
    /// <summary>Answers a request.</summary>
    public ApicResponse Answer(ApicRequest request)
    {
        if (request.Path == "/api/aaaLogin")
        {
            return LogIn(request);
        }

        Authenticate(request);
        string path = request.Path.StartsWith("/api/node/", StringComparison.Ordinal) ? $"/api/{request.Path["/api/node/".Length..]}" : request.Path;
        return path switch
        {
            "/api/aaaRefresh" when request.Token is { } token => ApicResponse.Of(sessions.Refresh(token), options),
            "/api/aaaLogout" when request.Token is { } token => LogOut(token),
            "/api/mo" when request.Method == "POST" => Post("", request),
            _ when path.StartsWith("/api/mo/", StringComparison.Ordinal) => Object(path["/api/mo/".Length..], request),
            _ when path.StartsWith("/api/class/", StringComparison.Ordinal) && request.Method == "GET" => OfClass(path["/api/class/".Length..], request),
            _ => throw ApicException.Malformed($"{request.Method} {request.Path}"),
        };
    }

    private void Authenticate(ApicRequest request)
    {
        if (request.Signature is { } signature)
        {
            signature.Check(objects, request.Method, request.Target, request.Body);
            return;
        }

        sessions.Check(request.Token ?? throw ApicException.Forbidden("Need a valid webtoken cookie (named APIC-Cookie) or a signed request with signature in the cookie."));
    }

    private ApicResponse LogIn(ApicRequest request)
    {
        using JsonDocument body = Json(request);
        var user = PostedObject.Read(body.RootElement);
        string Text(string name) => user.Attributes.GetValueOrDefault(name, "");
        return user.Class.Name == "aaaUser"
            ? ApicResponse.Of(sessions.LogIn(Text("name"), Text("pwd")), options)
            : throw ApicException.Malformed("aaaUser with name and pwd is expected");
    }

    private ApicResponse LogOut(string token)
    {
        sessions.LogOut(token);
        return ApicResponse.Empty;
    }

    private ApicResponse Object(string dn, ApicRequest request)
    {
        switch (request.Method)
        {
            case "POST":
                return Post(dn, request);
            case "DELETE":
                objects.Delete(dn);
                return ApicResponse.Empty;
            case "GET":
                string asked = DistinguishedName.Parse(dn).Text;
                var query = ObjectQuery.Read(request.Query);
                return objects.Read(() => ApicResponse.Of(query.Run(objects.At(asked)), query));
            default:
                throw ApicException.Malformed($"method {request.Method}");
        }
    }

    private ApicResponse Post(string dn, ApicRequest request)
    {
        using JsonDocument body = Json(request);
        objects.Apply(dn, PostedObject.Read(body.RootElement));
        return ApicResponse.Empty;
    }

    private ApicResponse OfClass(string name, ApicRequest request)
    {
        ManagedClass type = ObjectModel.Instance.Class(name);
        var query = ObjectQuery.Read(request.Query);
        return objects.Read(() => ApicResponse.Of(query.Run(objects.All().Where(item => item.Class == type)), query));
    }

    private static JsonDocument Json(ApicRequest request)
    {
        try
        {
            return JsonDocument.Parse(request.Body);
        }
        catch (JsonException)
        {
            throw ApicException.Malformed("the body is no JSON");
        }
    }
}
