namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>A response as Discord gives it, written by hand; <see cref="ToString"/> names it in the test's report.</summary>
public sealed record GoodResponse(string Name, string Method, string Path, int Status, string Json)
{
    public override string ToString() => Name;
}

/// <summary>At least one response for each schema that the simulator answers with.</summary>
public static class GoodResponses
{
    private const string User = """
        {"id":"4","username":"ann","global_name":"Ann","avatar":null,"discriminator":"0","public_flags":0,"flags":0,"primary_guild":null,"bot":true}
        """;

    private const string Message = $$"""
        {"id":"55","channel_id":"3","type":20,"content":"Three claims found.","author":{{User}},"timestamp":"2026-11-22T10:00:00.123000+00:00",
         "edited_timestamp":null,"tts":false,"mention_everyone":false,"mentions":[{{User}}],"mention_roles":[],"pinned":false,"flags":0,"nonce":"k3j4",
         "webhook_id":"1","application_id":"1",
         "attachments":[{"id":"900","filename":"a.png","size":3,"url":"https://cdn.example.org/a.png?ex=1&is=2","proxy_url":"https://media.example.org/a.png","content_type":"image/png"}],
         "embeds":[{"type":"rich","title":"C-17","color":3447003,"fields":[{"name":"Rating","value":"Half true","inline":true}]}],
         "components":[{"type":1,"id":1,"components":[{"type":2,"id":2,"style":1,"label":"Take","custom_id":"v1:take:17"}]},
          {"type":17,"id":3,"accent_color":null,"spoiler":false,"components":[{"type":10,"id":4,"content":"Text"}]}]}
        """;

    private const string Thread = """
        {"id":"55","type":11,"flags":0,"guild_id":"2","name":"C-17","owner_id":"1","parent_id":"3","message_count":0,"member_count":1,"total_message_sent":0,
         "rate_limit_per_user":0,"thread_metadata":{"archived":false,"archive_timestamp":"2026-11-22T10:00:00+00:00","auto_archive_duration":1440,"locked":false,
         "create_timestamp":"2026-11-22T10:00:00+00:00"}}
        """;

    private const string Private = $$"""{"id":"6","type":1,"flags":0,"recipients":[{{User}}],"last_message_id":null}""";

    private const string Refused = """
        {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"fields":{"2":{"value":{"_errors":[
          {"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 1024 or fewer in length."}]}}}}}}}
        """;

    public static IReadOnlyList<GoodResponse> All =>
        [
            new("message", "GET", "/channels/3/messages/55", 200, Message),
            new("messages", "GET", "/channels/3/messages?limit=50&before=99", 200, $"[{Message},{Message}]"),
            new("created message", "POST", "/channels/3/messages", 200, Message),
            new("edited answer", "PATCH", "/webhooks/1/tok/messages/@original", 200, Message),
            new(
                "answer to a callback",
                "POST",
                "/interactions/31/tok/callback?with_response=true",
                200,
                $$"""{"interaction":{"id":"31","type":2,"response_message_id":"55","response_message_loading":false,"response_message_ephemeral":true},"resource":{"type":4,"message":{{Message}} } }"""
            ),
            new(
                "self",
                "GET",
                "/users/@me",
                200,
                """
                {"id":"1","username":"checker","global_name":null,"avatar":null,"discriminator":"1234","public_flags":0,"flags":0,"bot":true,"mfa_enabled":true,"locale":"en-US"}
                """
            ),
            new(
                "application",
                "GET",
                "/applications/@me",
                200,
                $$"""
                {"id":"1","name":"Checker","icon":null,"description":"","type":null,"verify_key":"00ff","flags":0,"flags_new":"0","redirect_uris":[],
                 "interactions_endpoint_url":null,"role_connections_verification_url":null,"owner":{{User}},"approximate_guild_count":1,
                 "approximate_user_install_count":0,"approximate_user_authorization_count":0,"explicit_content_filter":0,"team":null,"eligible_oauth2_scopes":["bot"],
                 "bot_public":false,"tags":["facts"]}
                """
            ),
            new(
                "gateway",
                "GET",
                "/gateway/bot",
                200,
                """{"url":"wss://gateway.example.org","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}"""
            ),
            new(
                "server",
                "GET",
                "/guilds/2?with_counts=true",
                200,
                """
                {"id":"2","name":"Desk","icon":null,"description":null,"home_header":null,"splash":null,"discovery_splash":null,"features":["COMMUNITY"],"banner":null,
                 "owner_id":"4","application_id":null,"region":"deprecated","afk_channel_id":null,"afk_timeout":300,"system_channel_id":"3","system_channel_flags":0,
                 "widget_enabled":false,"widget_channel_id":null,"verification_level":1,"roles":[],"default_message_notifications":1,"mfa_level":0,
                 "explicit_content_filter":2,"max_presences":null,"max_members":500000,"max_stage_video_channel_users":50,"max_video_channel_users":25,
                 "vanity_url_code":null,"premium_tier":0,"premium_subscription_count":0,"preferred_locale":"en-US","rules_channel_id":null,
                 "safety_alerts_channel_id":null,"public_updates_channel_id":null,"premium_progress_bar_enabled":false,"nsfw":false,"nsfw_level":0,
                 "emojis":[],"stickers":[],"incidents_data":null,"approximate_member_count":12,"approximate_presence_count":3}
                """
            ),
            new(
                "channel of a server",
                "GET",
                "/channels/3",
                200,
                """{"id":"3","type":0,"flags":0,"guild_id":"2","name":"checks","position":0,"topic":null,"nsfw":false,"permission_overwrites":[],"last_message_id":"55"}"""
            ),
            new("private channel", "GET", "/channels/6", 200, Private),
            new("opened private channel", "POST", "/users/@me/channels", 200, Private),
            new("thread read", "GET", "/channels/55", 200, Thread),
            new("thread on a message", "POST", "/channels/3/messages/55/threads", 201, Thread),
            new("post in a forum", "POST", "/channels/8/threads", 201, Thread),
            new(
                "member",
                "GET",
                "/guilds/2/members/4",
                200,
                $$"""
                {"user":{{User}},"nick":null,"avatar":null,"banner":null,"roles":["21"],"joined_at":"2026-01-02T03:04:05.000000+00:00","premium_since":null,
                 "communication_disabled_until":null,"flags":0,"pending":false,"mute":false,"deaf":false}
                """
            ),
            new(
                "commands",
                "PUT",
                "/applications/1/commands",
                200,
                """
                [{"id":"71","application_id":"1","version":"72","type":1,"name":"claim","description":"Work on claims","default_member_permissions":"32",
                  "contexts":[0],"integration_types":[0],"nsfw":false,
                  "options":[{"type":1,"name":"add","description":"Add","options":[{"type":3,"name":"text","description":"The claim","required":true}]}]}]
                """
            ),
            new("refused form", "POST", "/channels/3/messages", 400, Refused),
            new(
                "unknown interaction",
                "POST",
                "/interactions/31/tok/callback",
                404,
                """{"code":10062,"message":"Unknown interaction"}"""
            ),
            new(
                "rate limit",
                "POST",
                "/channels/3/messages",
                429,
                """{"message":"You are being rate limited.","retry_after":0.65,"global":false,"code":0}"""
            ),
        ];
}
