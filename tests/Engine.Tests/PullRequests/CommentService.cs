using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CalicoAci.Engine.Tests.PullRequests;

/// <summary>Stands in for the comments of GitHub and GitLab: lists them in pages, takes new ones, updates them by number.</summary>
internal sealed class CommentService : IAsyncDisposable
{
    public const string Token = "token-1234567890";
    public const string GitHubAuthor = "github-actions[bot]";
    public const string GitLabAuthor = "project_1_bot";

    private readonly Lock _lock = new();
    private readonly List<(long Id, string Author, string Body)> _comments = [];
    private readonly List<string> _requests = [];
    private WebApplication? _application;
    private long _last = 1000;

    /// <summary>The status with which every request that writes is refused; 0 refuses none.</summary>
    public int RefusesWrites { get; set; }

    public string Address { get; private set; } = "";

    public (string Author, string Body)[] Comments
    {
        get
        {
            lock (_lock)
            {
                return [.. _comments.Select(comment => (comment.Author, comment.Body))];
            }
        }
    }

    public string[] Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<CommentService> StartAsync()
    {
        var service = new CommentService();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        service._application = builder.Build();
        service._application.Run(service.AnswerAsync);
        await service._application.StartAsync();
        service.Address = service._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return service;
    }

    public void Add(string author, string body)
    {
        lock (_lock)
        {
            _comments.Add((++_last, author, body));
        }
    }

    public async ValueTask DisposeAsync() => await _application!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool gitLab = request.Path.StartsWithSegments("/api/v4");
        string authorization = gitLab ? request.Headers["PRIVATE-TOKEN"].ToString() : request.Headers.Authorization.ToString();
        if (authorization != (gitLab ? Token : $"Bearer {Token}"))
        {
            await AnswerAsync(context, StatusCodes.Status401Unauthorized, new JsonObject { ["message"] = "Bad credentials" });
            return;
        }

        string body = await new StreamReader(request.Body).ReadToEndAsync();
        (int status, JsonNode answer) = Handle(request, gitLab, body);
        await AnswerAsync(context, status, answer);
    }

    private (int Status, JsonNode Answer) Handle(HttpRequest request, bool gitLab, string body)
    {
        string list = gitLab ? "/api/v4/projects/42/merge_requests/7/notes" : "/repos/team/clusters/issues/7/comments";
        string one = gitLab ? $"{list}/" : "/repos/team/clusters/issues/comments/";
        string path = request.Path.Value!;
        lock (_lock)
        {
            _requests.Add($"{request.Method} {path}{request.QueryString}");
            if (request.Method != "GET" && RefusesWrites != 0)
            {
                return (RefusesWrites, new JsonObject { ["message"] = "Resource not accessible by integration" });
            }

            switch (request.Method)
            {
                case "GET" when gitLab && path == "/api/v4/user":
                    return (StatusCodes.Status200OK, new JsonObject { ["username"] = GitLabAuthor });
                case "GET" when path == list:
                    int size = int.Parse(request.Query["per_page"]!, CultureInfo.InvariantCulture);
                    int page = int.Parse(request.Query["page"]!, CultureInfo.InvariantCulture);
                    return (StatusCodes.Status200OK, new JsonArray([.. _comments.Skip((page - 1) * size).Take(size).Select(comment => (JsonNode)Json(comment, gitLab))]));
                case "POST" when path == list:
                    _comments.Add((++_last, gitLab ? GitLabAuthor : GitHubAuthor, BodyOf(body)));
                    return (StatusCodes.Status201Created, Json(_comments[^1], gitLab));
                case var method when method == (gitLab ? "PUT" : "PATCH") && path.StartsWith(one, StringComparison.Ordinal):
                    int index = _comments.FindIndex(comment => $"{comment.Id}" == path[one.Length..]);
                    _comments[index] = _comments[index] with { Body = BodyOf(body) };
                    return (StatusCodes.Status200OK, Json(_comments[index], gitLab));
                default:
                    return (StatusCodes.Status404NotFound, new JsonObject { ["message"] = "Not Found" });
            }
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, JsonNode answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private static string BodyOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("body").GetString()!;

    private static JsonObject Json((long Id, string Author, string Body) comment, bool gitLab) => new()
    {
        ["id"] = comment.Id,
        ["body"] = comment.Body,
        [gitLab ? "author" : "user"] = new JsonObject { [gitLab ? "username" : "login"] = comment.Author },
    };
}
